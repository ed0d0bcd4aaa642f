package dev.trellis.dist;

import dev.trellis.options.OneLine;
import dev.trellis.output.WriteResult;
import java.nio.file.Path;

/** What an agent that is active can be told by whoever attaches. */
final class Orders {

  /** Have the report written; the number is that of this order's meaning. */
  static final String DUMP = "dump=1";

  private Orders() {}

  /**
   * Obeys.
   *
   * @return the answer, one line that begins with ok, refused or failed
   */
  static String obey(String order, Reporter reporter) {
    if (!order.equals(DUMP)) {
      return "refused: the order "
          + OneLine.quoted(order)
          + " is not known to the Trellis agent in this JVM, which is version "
          + Version.current()
          + "; accepted: "
          + DUMP;
    }
    return answer(reporter.path(), reporter.dump());
  }

  static String answer(Path path, WriteResult result) {
    return result.isWritten()
        ? "ok\treport\t" + OneLine.of(path.toString())
        : "failed: could not write: " + result.reason();
  }
}
