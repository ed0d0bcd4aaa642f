package dev.trellis.explain;

import dev.trellis.options.Options;
import dev.trellis.runtime.decide.Bounds;
import dev.trellis.runtime.decide.GrowthDeniedError;

/** What becomes of a denial. */
final class DenialSection implements Section {

  @Override
  public boolean holdsFor(Configuration configuration) {
    return configuration.mayDeny();
  }

  @Override
  public void say(Configuration configuration, Page page) {
    page.title(
        configuration.isLimiting() ? "When the limit is reached" : "When a request is denied");
    if (configuration.throwsOnDenial()) {
      thrown(configuration, page);
    } else {
      page.point(
          configuration.setting(Options.ON_DENIAL)
              + ": nothing is thrown. The denial is counted (denials, deniedBytes), and the growth"
              + " goes on.");
    }
  }

  private static void thrown(Configuration configuration, Page page) {
    String error = GrowthDeniedError.class.getSimpleName();
    page.point(
        configuration.setting(Options.ON_DENIAL)
            + ": the call that asked for storage throws a "
            + error
            + ". It is an "
            + OutOfMemoryError.class.getSimpleName()
            + ", and a program can catch it by that name alone. Its message names the site, the"
            + " calling line, the bytes requested, and what each policy says of its bound.");
    page.point(
        "The storage is then not made, and the request is booked nowhere. No container loses or"
            + " invents an element by it: what it leaves behind, Denial classes tells.");
    page.point(
        "It is thrown by Java code, so -XX:+ExitOnOutOfMemoryError and its like do not act on it.");
    page.point(
        "A denial is not carried out, and counted as exempt (exemptedCount), where an error would"
            + " wedge the JVM: in the middle of class loading or initialisation, while a hash map is"
            + " in pieces, on the JVM's own threads, on stacks of "
            + Amounts.number(Bounds.KEPT_FRAMES)
            + " frames and more, and in shutdown. To find that out, each denial walks the"
            + " stack.");
    page.point(
        "Growth.tryReserve of trellis-api asks ahead, and gets an answer in place of the error.");
  }
}
