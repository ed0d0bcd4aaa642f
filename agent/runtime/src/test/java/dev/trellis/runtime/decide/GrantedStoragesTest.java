package dev.trellis.runtime.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrantedStoragesTest {

  private static final Object KEPT = new Object();

  private final Account account = new Account(Long.MAX_VALUE);
  private final GrantedStorages storages = new GrantedStorages(5_000);

  @Test
  void each_of_the_reclaimed_is_given_back_once_wherever_it_stands() {
    for (int every : new int[] {1, 2, 3, 7, 3_000}) {
      List<GrantedStorage> all = added(3_000);
      for (int i = 0; i < all.size(); i += every) {
        all.get(i).clear();
      }
      assertThat(storages.sweepAll()).isTrue();
      int dead = (3_000 + every - 1) / every;
      assertThat(storages.count()).as("one of %s is dead", every).isEqualTo(3_000 - dead);
      assertThat(account.inUseBytes()).isEqualTo(8L * (3_000 - dead));

      all.forEach(GrantedStorage::clear);
      assertThat(storages.sweepAll()).isTrue();
      assertThat(storages.count()).isZero();
      assertThat(account.inUseBytes()).isZero();
    }
    assertThat(account.reclaimedBytes()).isEqualTo(5 * 8L * 3_000);
  }

  @Test
  void where_nobody_is_ever_refused_the_dead_do_not_pile_up() {
    int most = 0;
    for (int i = 0; i < 100_000; i++) {
      GrantedStorage storage = new GrantedStorage(KEPT, account, 8);
      storages.add(storage);
      storage.clear();
      most = Math.max(most, storages.count());
    }

    assertThat(most).isLessThan(200);
  }

  @Test
  void there_is_room_for_so_many_and_again_when_some_are_reclaimed() {
    List<GrantedStorage> all = added(5_000);
    assertThat(storages.hasRoom()).isFalse();

    all.get(17).clear();
    assertThat(storages.sweepAll()).isTrue();
    assertThat(storages.hasRoom()).isTrue();
  }

  @Test
  void many_threads_that_add_and_sweep_lose_nothing() throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < 4; t++) {
      Thread thread =
          new Thread(
              () -> {
                for (int i = 0; i < 50_000; i++) {
                  account.book(8);
                  GrantedStorage storage = new GrantedStorage(KEPT, account, 8);
                  storages.add(storage);
                  storage.clear();
                  if (i % 100 == 0) {
                    boolean unused = storages.sweepAll();
                  }
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(storages.sweepAll()).isTrue();
    assertThat(storages.count()).isZero();
    assertThat(account.inUseBytes()).isZero();
    assertThat(account.reclaimedBytes()).isEqualTo(4 * 50_000 * 8L);
  }

  private List<GrantedStorage> added(int count) {
    List<GrantedStorage> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      account.book(8);
      GrantedStorage storage = new GrantedStorage(KEPT, account, 8);
      storages.add(storage);
      all.add(storage);
    }
    return all;
  }
}
