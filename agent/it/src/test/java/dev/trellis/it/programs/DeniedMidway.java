package dev.trellis.it.programs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Does what a program does when it can least bear to fail (loads and initialises classes, links,
 * logs, starts threads, ends), and has growth denied in the middle of each. Then does the same
 * again without a denial, which must succeed.
 */
public final class DeniedMidway {

  private static final int SMALLEST_BYTES = 1_024;
  private static final int LARGEST_BYTES = 1 << 20;
  private static final int REFILLS = 3;
  private static final long PATIENCE_NANOS = 600_000_000_000L;

  private static final List<ArrayList<Integer>> BALLAST = new ArrayList<>(100_000);

  private DeniedMidway() {}

  /**
   * Prints a line for each deed: how often it was denied, or what is broken.
   *
   * @param arguments a folder for files, and how many requests of each deed are denied in turn, and
   *     then all; or {@code limit} if what denies is a limit that is full
   */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    boolean limit = arguments[1].equals("limit");
    int most = limit ? 1 : Integer.parseInt(arguments[1]);
    List<Deed> deeds = new ArrayList<>(LinkingDeeds.all(folder));
    deeds.addAll(LoggingDeeds.all());
    deeds.addAll(RunningDeeds.all(folder));
    for (Deed deed : deeds) {
      int denied = 0;
      String broken = "";
      for (int round = 1; round <= most && broken.isEmpty(); round++) {
        deed.before().at(round);
        // The last of many has all of its requests denied.
        int which = round == most ? 0 : round;
        Throwable thrown = limit ? full(deed) : denied(which, deed, round);
        denied += thrown == null ? 0 : 1;
        broken = isDenial(thrown) ? again(deed, round) : " BROKEN by " + text(thrown);
      }
      System.out.println(deed.name() + " denied " + denied + broken);
    }
    awaitReport(folder.resolve("now"));
    System.out.println("ends");
  }

  private static Throwable denied(int which, Deed deed, int round) {
    Thread thread = Thread.currentThread();
    thread.setName("deny " + which);
    try {
      deed.act().at(round);
      return null;
    } catch (Throwable e) {
      return e;
    } finally {
      thread.setName("granted");
    }
  }

  private static Throwable full(Deed deed) {
    for (int bytes = LARGEST_BYTES; bytes >= SMALLEST_BYTES; bytes /= 2) {
      fill(bytes);
    }
    for (int i = 0; i < REFILLS; i++) {
      System.gc(); // what the errors were made of would be room where the ledger is live
      fill(SMALLEST_BYTES);
    }
    try {
      deed.act().at(1);
      return null;
    } catch (Throwable e) {
      return e;
    } finally {
      for (ArrayList<Integer> list : BALLAST) {
        list.trimToSize(); // comes back at once where the ledger is net
      }
      BALLAST.clear();
      System.gc(); // and after this where it is live
    }
  }

  private static void fill(int bytes) {
    try {
      while (true) {
        BALLAST.add(new ArrayList<>(bytes / 4 - 4));
      }
    } catch (OutOfMemoryError itIsFull) {
      // What is smaller may fit.
    }
  }

  private static boolean isDenial(Throwable thrown) {
    for (Throwable e = thrown; e != null; e = e.getCause()) {
      if (e.getClass().getSimpleName().equals("GrowthDeniedError")) {
        return true;
      }
    }
    return thrown == null;
  }

  private static String again(Deed deed, int round) {
    try {
      deed.act().at(round);
      return "";
    } catch (Throwable e) {
      return " BROKEN after round " + round + ": " + text(e);
    }
  }

  private static String text(Throwable e) {
    StringBuilder text = new StringBuilder();
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      text.append(cause).append(" at ").append(List.of(cause.getStackTrace())).append("; ");
    }
    return text.toString();
  }

  /** While all is denied, a file that comes to exist still has a report written. */
  private static void awaitReport(Path now) throws Exception {
    Files.createFile(now);
    Thread.currentThread().setName("deny 0");
    long start = System.nanoTime();
    while (Files.exists(now) && System.nanoTime() - start < PATIENCE_NANOS) {
      Thread.onSpinWait();
    }
    Thread.currentThread().setName("granted");
    Deed.check(Files.notExists(now), "there is no report");
  }
}
