package dev.trellis.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes budget files for tests. */
final class Budgets {

  private Budgets() {}

  static Path file(Path dir, String json) throws IOException {
    return Files.writeString(dir.resolve("budget.json"), json);
  }

  /** A budget of these rows; apostrophes stand for quotes. */
  static String rows(String... rows) {
    return ("{'schemaVersion':1,'rows':[" + String.join(",", rows) + "]}").replace('\'', '"');
  }

  static String total(String figure, Object max) {
    return "{'scope':'total','figure':'%s','max':%s,'reason':'agreed'}".formatted(figure, max);
  }

  static String type(String type, String figure, Object max) {
    return "{'scope':'type','type':'%s','figure':'%s','max':%s,'reason':'agreed'}"
        .formatted(type, figure, max);
  }
}
