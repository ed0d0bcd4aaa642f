package dev.trellis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComplaintTest {

  @TempDir Path dir;

  @Test
  void the_agents_line_goes_before_all_others() throws IOException {
    Complaint complaint = in("WARNING: x\ntrellis: option \"a\" in -javaagent: b\ntrellis: c\n");

    assertThat(complaint.words()).isEqualTo("and said: trellis: option \"a\" in -javaagent: b");
    assertThat(complaint.isRefusal()).isTrue();
    assertThat(in("x\ntrellis: the agent's jar is damaged\n").isRefusal()).isFalse();
  }

  @Test
  void else_it_is_the_first_that_says_something() throws IOException {
    Complaint complaint =
        in(
            "Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nNOTE: Picked up JDK_JAVA_OPTIONS: x\n\n"
                + "  Fehler: \u00fc\u001b\nat x\n");

    assertThat(complaint.words()).isEqualTo("and said: Fehler: \u00fc\\u001b");
    assertThat(complaint.isRefusal()).isFalse();
  }

  @Test
  void of_nothing_nothing_is_said() throws IOException {
    assertThat(in("").words()).isEqualTo("and said nothing");
    assertThat(in("\n \n").words()).isEqualTo("and said nothing");
  }

  private Complaint in(String content) throws IOException {
    return Complaint.in(Files.writeString(dir.resolve("err"), content));
  }
}
