package dev.trellis.benchmarks.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeSectionTest {

  private final ReadmeSection events = new ReadmeSection("events");

  @Test
  void only_what_stands_between_the_marks_is_replaced(@TempDir Path folder) throws IOException {
    Path readme = folder.resolve("README.md");
    Files.writeString(
        readme,
        "above\n<!-- events -->\nold\n<!-- /events -->\n<!-- startup -->\nkept\n<!-- /startup -->\n");

    events.write(readme, "new\n");

    assertThat(readme)
        .hasContent(
            "above\n<!-- events -->\nnew\n<!-- /events -->\n<!-- startup -->\nkept\n<!-- /startup -->\n");
  }

  @Test
  void writing_the_same_twice_changes_nothing() {
    String once = events.replaced("<!-- events --><!-- /events -->", "table\n");

    assertThat(events.replaced(once, "table\n")).isEqualTo(once);
  }

  @Test
  void a_text_without_the_section_is_refused() {
    assertThatThrownBy(() -> events.replaced("<!-- startup --><!-- /startup -->", "table\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("\"<!-- events -->\" must stand exactly once, but stands nowhere");
  }

  @Test
  void a_mark_that_stands_twice_is_refused() {
    String text = "<!-- events --><!-- /events --><!-- /events -->";

    assertThatThrownBy(() -> events.replaced(text, "table\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("\"<!-- /events -->\" must stand exactly once, but stands twice");
  }

  @Test
  void marks_in_the_wrong_order_are_refused() {
    assertThatThrownBy(() -> events.replaced("<!-- /events --><!-- events -->", "table\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("\"<!-- /events -->\" stands before \"<!-- events -->\"");
  }
}
