package com.acme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class AccountTest {

  private static final int THREADS = 8;
  private static final int ATTEMPTS = 100_000;

  @Test
  void eight_threads_together_get_the_bound_and_no_more() throws Exception {
    Account account = new Account();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Integer>> tasks = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        tasks.add(() -> granted(account));
      }
      int granted = 0;
      for (Future<Integer> result : threads.invokeAll(tasks)) {
        granted += result.get();
      }
      assertThat(granted).isEqualTo(ATTEMPTS);
      assertThat(account.inUseBytes()).isEqualTo(8L * ATTEMPTS);
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void an_account_beyond_its_bound_gets_nothing_until_enough_came_back() {
    Account account = new Account();
    account.add(120);
    assertThat(account.addWithin(100, 1)).isFalse();
    account.add(-21);
    assertThat(account.addWithin(100, 1)).isTrue();
    assertThat(account.inUseBytes()).isEqualTo(100);
  }

  private static int granted(Account account) {
    int granted = 0;
    for (int i = 0; i < ATTEMPTS; i++) {
      granted += account.addWithin(8L * ATTEMPTS, 8) ? 1 : 0;
    }
    return granted;
  }
}
