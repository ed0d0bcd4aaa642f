package dev.trellis.policy.testkit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.List;

/**
 * Finds threads that wait for each other, and threads that wait for the one that looks. Monitors
 * and locks that know their owners; what waits otherwise is found by the time limit alone.
 */
final class Deadlocks {

  private static final int MOST_FRAMES = 100;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  boolean areAmong(List<Asker> askers, Breaches breaches) {
    return isWaitingForUs(askers, breaches) || isWaitingForEachOther(askers, breaches);
  }

  private boolean isWaitingForUs(List<Asker> askers, Breaches breaches) {
    for (Asker asker : askers) {
      ThreadInfo info = threads.getThreadInfo(id(asker));
      Request request = asker.current();
      if (info != null && request != null && info.getLockOwnerId() == id(Thread.currentThread())) {
        breaches.add(
            "held",
            request
                + " waits for a lock that the program may hold, "
                + info.getLockName()
                + Stacks.of(asker));
        return true;
      }
    }
    return false;
  }

  private boolean isWaitingForEachOther(List<Asker> askers, Breaches breaches) {
    long[] ids = threads.findDeadlockedThreads();
    if (ids == null) {
      return false;
    }
    StringBuilder text = new StringBuilder("deadlock of threads inside the policy:");
    boolean ours = false;
    for (ThreadInfo info : threads.getThreadInfo(ids, MOST_FRAMES)) {
      if (info != null && isOneOf(askers, info.getThreadId())) {
        ours = true;
        text.append("\n    thread \"")
            .append(info.getThreadName())
            .append("\" waits for ")
            .append(info.getLockName())
            .append(", held by \"")
            .append(info.getLockOwnerName())
            .append('"')
            .append(Stacks.of(info.getStackTrace()));
      }
    }
    if (ours) {
      breaches.add("deadlock", text.toString());
    }
    return ours;
  }

  private static boolean isOneOf(List<Asker> askers, long id) {
    for (Asker asker : askers) {
      if (id(asker) == id) {
        return true;
      }
    }
    return false;
  }

  @SuppressWarnings("deprecation") // threadId() came with 19
  private static long id(Thread thread) {
    return thread.getId();
  }
}
