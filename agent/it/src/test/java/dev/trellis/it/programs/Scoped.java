package dev.trellis.it.programs;

import dev.trellis.api.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Makes lists in scopes: each with a capacity that only one scope has, so that the report tells
 * where it was counted. Of 103 to 106 slots are those that are in none.
 */
public final class Scoped {

  private static final List<Object> KEPT = new ArrayList<>(100_000);

  private static volatile String run = "";

  private Scoped() {}

  /** Runs. */
  public static void main(String[] args) throws Exception {
    // What the JDK links and loads at its first use, it grows lists for: in scopes of other names.
    for (String name : List.of("first ", "")) {
      run = name;
      nested();
      outOfOrder();
      closedElsewhere();
      childThreads();
      pool();
    }
    System.out.println("done");
  }

  private static void nested() {
    try (Scope scope = Scope.open(run + "import")) {
      KEPT.add(scope);
      list(111);
      for (int i = 0; i < 100; i++) {
        try (Scope inner = Scope.open(run + "parse")) {
          KEPT.add(inner);
          list(112);
          grown();
        }
      }
      list(111);
    }
  }

  private static void outOfOrder() {
    Scope outer = Scope.open(run + "outer");
    Scope inner = Scope.open(run + "inner");
    outer.close();
    list(103);
    inner.close();
    outer.close();
    list(103);
  }

  private static void closedElsewhere() throws InterruptedException {
    Scope scope = Scope.open(run + "request");
    list(121);
    Thread thread = new Thread(scope::close);
    thread.start();
    thread.join();
    list(104);
  }

  private static void childThreads() throws InterruptedException {
    try (Scope scope = Scope.open(run + "parent")) {
      KEPT.add(scope);
      Thread without = new Thread(() -> list(105));
      Thread with = new Thread(Scope.handOn((Runnable) () -> list(131)));
      without.start();
      with.start();
      without.join();
      with.join();
      list(131);
    }
  }

  private static void pool() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      Executor handing = Scope.handOn((Executor) pool);
      Callable<Integer> late;
      try (Scope scope = Scope.open(run + "submitted")) {
        KEPT.add(scope);
        for (int i = 0; i < 50; i++) {
          handing.execute(() -> list(141));
        }
        late =
            Scope.handOn(
                () -> {
                  try (Scope inner = Scope.open(run + "inside")) {
                    KEPT.add(inner.getClass());
                    list(142);
                  }
                  return list(141);
                });
      }
      // Handed on where the scope was open, done when it is closed.
      pool.submit(late).get();
      handing.execute(() -> list(106));
      pool.submit(() -> list(106)).get();
    } finally {
      pool.shutdown();
      if (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("the pool has not ended");
      }
    }
  }

  /** 10, 15, 22, 33, 49. */
  private static void grown() {
    List<Integer> list = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      list.add(i);
    }
    keep(list);
  }

  private static int list(int capacity) {
    keep(new ArrayList<>(capacity));
    return capacity;
  }

  private static void keep(Object object) {
    synchronized (KEPT) {
      KEPT.add(object);
    }
  }
}
