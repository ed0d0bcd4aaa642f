package dev.trellis.it.programs;

import java.util.HashMap;
import java.util.Map;

/** Sets a security manager that allows next to nothing, and fills a map on a thread of its own. */
public final class UnderSecurityManager {

  private UnderSecurityManager() {}

  /** Takes nothing. */
  @SuppressWarnings("removal") // until it is
  public static void main(String[] arguments) throws InterruptedException {
    System.setSecurityManager(new SecurityManager());
    Thread thread = new Thread(() -> fill());
    thread.start();
    thread.join();
  }

  private static void fill() {
    Map<Integer, Integer> map = new HashMap<>();
    for (int i = 0; i < 1_000; i++) {
      map.put(i, i);
    }
    System.out.println("filled " + map.size());
  }
}
