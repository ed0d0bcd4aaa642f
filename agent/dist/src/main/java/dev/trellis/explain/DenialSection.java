package dev.trellis.explain;

import dev.trellis.dist.AgentBounds;
import dev.trellis.options.OnDenial;
import dev.trellis.options.Options;
import dev.trellis.runtime.decide.Bounds;
import dev.trellis.runtime.decide.DenialDesk;
import dev.trellis.runtime.decide.GrowthDeniedError;

/** What becomes of a denial. */
final class DenialSection implements Section {

  private static final String ERROR = GrowthDeniedError.class.getSimpleName();

  @Override
  public boolean holdsFor(Configuration configuration) {
    return configuration.mayDeny();
  }

  @Override
  public void say(Configuration configuration, Page page) {
    page.title(
        configuration.isLimiting() ? "When the limit is reached" : "When a request is denied");
    String setting = configuration.setting(Options.ON_DENIAL);
    switch (configuration.onDenial()) {
      case RECORD ->
          page.point(
              setting
                  + ": nothing is thrown. The denial is counted (denials, deniedBytes), and the"
                  + " growth goes on.");
      case THROW -> {
        page.point(setting + ": the call that asked for storage throws " + error());
        thrown(page);
      }
      case DUMP -> {
        dumped(configuration, page);
        thrown(page);
      }
      case EXIT -> ended(setting, page);
    }
    if (configuration.carriesOutDenials()) {
      exceptions(configuration, page);
    }
  }

  private static String error() {
    return "a "
        + ERROR
        + ". It is an "
        + OutOfMemoryError.class.getSimpleName()
        + ", and a program can catch it by that name alone. Its message names the site, the"
        + " calling line, the bytes requested, and what each policy says of its bound.";
  }

  private static void dumped(Configuration configuration, Page page) {
    page.point(
        configuration.setting(Options.ON_DENIAL)
            + ": the report is written, with the denial in its figures and its message in"
            + " self.notes. Then the call that asked for storage throws "
            + error());
    boolean once = configuration.options().get(Options.REPORT_INTERVAL).isZero();
    page.point(
        "So it is at the first denial, and "
            + (once
                ? "at no other"
                : "then at one in each "
                    + configuration.options().asMap().get(Options.REPORT_INTERVAL.key())
                    + " at the most")
            + " ("
            + configuration.setting(Options.REPORT_INTERVAL)
            + "). A thread of Trellis's own writes it. Who is denied waits for that, "
            + Amounts.nanos(Bounds.LONGEST_DENIAL_NANOS)
            + " at the most, and keeps its locks; others that are denied meanwhile do not wait.");
  }

  private static void ended(String setting, Page page) {
    page.point(
        setting
            + ": the first denial ends the JVM. A thread of Trellis's own names the denial on"
            + " stderr and writes the last report, and then the JVM ends with status "
            + DenialDesk.STATUS
            + ", as with -XX:+ExitOnOutOfMemoryError: no shutdown hook runs, and what was to be"
            + " deleted at the end stays. A report that waits for a disk, or for a lock, is given "
            + Amounts.millis(AgentBounds.LAST_REPORT_MILLIS)
            + ".");
    page.point("Who is denied waits for the end, and keeps its locks. Other threads go on.");
  }

  private static void thrown(Page page) {
    page.point(
        "The storage is then not made, and the request is booked nowhere. No container loses or"
            + " invents an element by it: what it leaves behind, Denial classes tells.");
    page.point(
        "It is thrown by Java code, so -XX:+ExitOnOutOfMemoryError and its like do not act on it.");
  }

  private static void exceptions(Configuration configuration, Page page) {
    page.point(
        "A denial is not carried out, and counted as exempt (exemptedCount), where an error would"
            + " wedge the JVM or hide another: in the middle of class loading or initialisation, while a logger is"
            + " registered or a hash map in pieces, while the JDK prints an error that nobody"
            + " caught, in the launcher before main, on the JVM's own threads, on stacks of "
            + Amounts.number(Bounds.KEPT_FRAMES)
            + " frames and more, and in shutdown. To find that out, each denial walks the"
            + " stack.");
    page.point(
        "Growth.tryReserve of trellis-api asks ahead, and gets an answer in place of the error."
            + (configuration.onDenial() == OnDenial.DUMP
                ? " No report is written for it."
                : configuration.onDenial() == OnDenial.EXIT ? " It does not end the JVM." : ""));
  }
}
