package dev.trellis.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OptionsHelpTest {
  private static final String BEGIN = "<!-- options -->\n";
  private static final String END = "<!-- /options -->";

  @Test
  void the_table_in_the_readme_is_the_generated_one() throws IOException {
    // Set by the build to the module's folder, which an IDE runs tests in anyway.
    Path module = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    Path readme = module.getParent().getParent().resolve("README.md");
    String expected = OptionsHelp.markdownTable();
    String hint = readme + " holds, between <!-- options --> and <!-- /options -->:\n" + expected;

    assertThat(readme).as(hint).exists();
    String text = Files.readString(readme);
    assertThat(text).as(hint).containsOnlyOnce(BEGIN).containsOnlyOnce(END);
    assertThat(text.substring(text.indexOf(BEGIN) + BEGIN.length(), text.indexOf(END)).strip())
        .as(hint)
        .isEqualTo(expected.strip());
  }

  @Test
  void the_text_shows_each_option_with_meaning_accepted_values_and_default() {
    assertThat(OptionsHelp.text())
        .startsWith(
            """
            usage: java -javaagent:trellis-agent.jar=KEY=VALUE,KEY=VALUE ... PROGRAM

              policy          the policies that every growth is put to: system grants all and records nothing,
                              counting grants all and records, limiting denies what goes beyond limit,
                              maxStorage or limits, compact grants all, records, and has lists and queues grow
                              by less, a class decides as it is written
                              accepted: system alone, or any of counting, limiting, compact and class names,
                              joined by +
                              default: counting

              policyPath      where the classes named in policy are found, and only there
                              accepted: existing jar files or folders, separated by : (on Windows by ;)
                              default: none

            """)
        .endsWith(
            """

              log             how much Trellis says on stderr
                              accepted: off, error, warn, info, debug
                              default: warn

            A comma inside a value is written \\, where options are given in this form. What is not given here is
            taken from the config file, then from the environment variable TRELLIS_OPTS (same form), then from
            the defaults.

            An agent that is attached to a running JVM also takes reply=FILE, at the end and only there: it
            answers with one line into that file, which must exist. trellis attach PID OPTIONS adds it by
            itself.
            """);
  }

  @Test
  void the_text_fits_into_a_hundred_columns_and_keeps_its_backticks_to_itself() {
    assertThat(OptionsHelp.text().lines()).allMatch(line -> line.length() <= 100);
    assertThat(OptionsHelp.text()).doesNotContain("`");
  }

  @Test
  void text_and_table_name_every_option_once() {
    for (Option<?> option : Options.all()) {
      assertThat(OptionsHelp.text()).containsOnlyOnce("\n  " + option.key() + " ");
      assertThat(OptionsHelp.markdownTable()).containsOnlyOnce("\n| `" + option.key() + "` | ");
    }
  }

  @Test
  void every_row_of_the_table_has_four_cells() {
    assertThat(OptionsHelp.markdownTable().lines())
        .hasSize(Options.all().size() + 2)
        .allMatch(line -> line.chars().filter(c -> c == '|').count() == 5);
    assertThat(OptionsHelp.markdownTable())
        .contains(
            "\n| `reportInterval` | the time between two reports while the program runs | durations"
                + " of at least `100ms` such as `500ms`, `30s`, `5m`, `1h`, or `0` for off | `30s`"
                + " |\n");
  }
}
