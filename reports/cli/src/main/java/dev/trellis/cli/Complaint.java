package dev.trellis.cli;

import dev.trellis.report.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The line that tells most of what a process wrote to its standard error: the agent's first, or
 * else the first of all.
 *
 * @param line empty if there is none
 */
record Complaint(String line) {

  private static final String TRELLIS = "trellis: ";
  private static final String OPTION = TRELLIS + "option ";

  /** What the JVM and its launcher say of variables that they found. */
  private static final Pattern VARIABLES = Pattern.compile("(NOTE: )?Picked up ");

  private static final int LONGEST = 1_000;

  /** That in a file. */
  static Complaint in(Path errors) throws IOException {
    String first = "";
    try (BufferedReader reader =
        // Not of Files: this one takes any bytes.
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(errors), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith(TRELLIS)) {
          return new Complaint(line);
        }
        if (first.isEmpty() && !VARIABLES.matcher(line).lookingAt()) {
          first = line.strip();
        }
      }
    }
    return new Complaint(first);
  }

  /** Whether the agent refused an option. */
  boolean isRefusal() {
    return line.startsWith(OPTION);
  }

  /** In a sentence about the process. */
  String words() {
    return line.isEmpty()
        ? "and said nothing"
        : "and said: " + Text.printable(line.substring(0, Math.min(line.length(), LONGEST)));
  }
}
