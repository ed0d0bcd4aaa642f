package dev.trellis.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.trellis.options.LogLevel;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentLogTest {
  private static final String EOL = System.lineSeparator();
  private final LogLines lines = new LogLines();

  @Test
  void every_line_is_one_write_that_says_who_speaks() {
    AgentLog log = lines.log(LogLevel.DEBUG);

    log.error("broken");
    log.warn("half broken");
    log.info("hello");
    log.debug("details\nover two lines");

    assertThat(lines.writes)
        .containsExactly(
            "trellis: broken" + EOL,
            "trellis: half broken" + EOL,
            "trellis: info: hello" + EOL,
            "trellis: debug: details\\u000aover two lines" + EOL);
  }

  @ParameterizedTest
  @CsvSource({"OFF, ''", "ERROR, e", "WARN, ew", "INFO, ewi", "DEBUG, ewid"})
  void a_level_lets_through_what_is_as_grave_or_graver(LogLevel level, String printed) {
    AgentLog log = lines.log(level);

    log.error("e");
    log.warn("w");
    log.info("i");
    log.debug("d");

    StringBuilder seen = new StringBuilder();
    for (String line : lines.writes) {
      seen.append(line.charAt(line.length() - EOL.length() - 1));
    }
    assertThat(seen).hasToString(printed);
    assertThat(log.isOn(LogLevel.INFO)).isEqualTo(printed.contains("i"));
    assertThat(log.isOn(LogLevel.OFF)).isFalse();
  }

  @Test
  void a_line_that_comes_again_is_counted_and_not_printed() {
    AgentLog log = lines.log(LogLevel.WARN);

    log.warn("disk full");
    log.warn("other");
    log.warn("disk full");
    log.error("disk full");
    log.info("not printed at this level, so not repeated");

    assertThat(lines.writes).containsExactly("trellis: disk full" + EOL, "trellis: other" + EOL);
    assertThat(log.repeatedCount()).isEqualTo(2);
  }

  @Test
  void what_it_remembers_is_bounded() {
    AgentLog log = lines.log(LogLevel.WARN);
    for (int i = 0; i < 1_000; i++) {
      log.warn("line " + i);
    }

    log.warn("one too many");
    log.warn("one too many");
    log.warn("line 999");

    assertThat(lines.writes).hasSize(1_002);
    assertThat(log.repeatedCount()).isEqualTo(1);
  }

  @Test
  void an_stderr_that_fails_is_survived() {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    AgentLog log = new AgentLog(LogLevel.WARN, broken, UTF_8);

    assertThatCode(() -> log.warn("nobody reads this")).doesNotThrowAnyException();
  }

  @Test
  void a_full_disk_behind_stderr_is_survived() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full));
    try (OutputStream out = new FileOutputStream(full.toFile())) {
      AgentLog log = new AgentLog(LogLevel.WARN, out, UTF_8);

      assertThatCode(() -> log.warn("nowhere to go")).doesNotThrowAnyException();
    }
  }

  @Test
  void a_charset_nobody_knows_becomes_utf_8() {
    assertThat(AgentLog.charset("ISO-8859-1")).isEqualTo(StandardCharsets.ISO_8859_1);
    assertThat(AgentLog.charset("no such charset")).isEqualTo(UTF_8);
    assertThat(AgentLog.charset("x-unknown")).isEqualTo(UTF_8);
    assertThat(AgentLog.charset(null)).isEqualTo(UTF_8);
  }
}
