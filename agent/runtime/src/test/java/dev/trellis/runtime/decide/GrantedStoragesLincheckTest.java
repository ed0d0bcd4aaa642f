package dev.trellis.runtime.decide;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What threads add, reclaim and sweep at once comes back once each. Who sweeps when is open, so the
 * accounts are compared when all threads have come to rest.
 */
class GrantedStoragesLincheckTest {

  private static final long STORAGE_BYTES = 8;

  @Test
  @Timeout(600)
  void whatever_the_schedule_each_reclaimed_storage_comes_back_once() {
    Schedules.checked(Operations.class, Specification.class, 2, 3, 6);
  }

  /** What Lincheck calls. Each tells whether the count was seen below zero. */
  public static final class Operations {

    private final Object kept = new Object();
    private final Account account = new Account(Long.MAX_VALUE);
    private final GrantedStorages storages = new GrantedStorages(100);

    /** All that were added, to know what must come back. */
    private final AtomicReferenceArray<GrantedStorage> all = new AtomicReferenceArray<>(16);

    private final AtomicInteger made = new AtomicInteger();

    /** One that lives, and one that is reclaimed and waits for whoever sweeps first. */
    public Operations() {
      boolean unused = add();
      unused = add();
      unused = reclaimLatest();
    }

    @Operation
    public boolean add() {
      account.book(STORAGE_BYTES);
      GrantedStorage storage = new GrantedStorage(kept, account, STORAGE_BYTES);
      all.set(made.getAndIncrement(), storage);
      storages.add(storage);
      return storages.count() < 0;
    }

    /** The collector's part; the storage may be there only in part yet. */
    @Operation
    public boolean reclaimLatest() {
      GrantedStorage latest = all.get(Math.max(0, made.get() - 1));
      if (latest != null) {
        latest.clear();
      }
      return storages.count() < 0;
    }

    @Operation
    public boolean sweepAll() {
      boolean unused = storages.sweepAll();
      return storages.count() < 0;
    }

    /** Once at the end of each schedule, with nothing under way. */
    @Validate
    public void whatLivesIsBookedAndNothingElse() {
      if (!storages.sweepAll()) {
        throw new IllegalStateException("the flag was left behind");
      }
      int alive = 0;
      for (int i = 0; i < made.get(); i++) {
        alive += all.get(i).isReclaimed() ? 0 : 1;
      }
      long back = (made.get() - alive) * STORAGE_BYTES;
      if (storages.count() != alive
          || account.inUseBytes() != alive * STORAGE_BYTES
          || account.reclaimedBytes() != back) {
        throw new IllegalStateException(
            "of %d storages %d live: count %d, in use %d bytes, returned %d"
                .formatted(
                    made.get(),
                    alive,
                    storages.count(),
                    account.inUseBytes(),
                    account.reclaimedBytes()));
      }
    }
  }

  /** The count is never below zero. */
  public static final class Specification {

    public boolean add() {
      return false;
    }

    public boolean reclaimLatest() {
      return false;
    }

    public boolean sweepAll() {
      return false;
    }
  }
}
