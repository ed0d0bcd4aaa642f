package dev.trellis.options;

import static dev.trellis.options.Parsing.parse;
import static dev.trellis.options.Parsing.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CacheOptionTest {

  @Test
  void a_folder_need_not_be_there_and_a_relative_one_begins_at_the_working_folder() {
    assertThat(parse("cache=some/where").get(Options.CACHE).folder())
        .isEqualTo(Path.of("some/where").toAbsolutePath());
    assertThat(parse("").find(Options.CACHE)).isNull();
  }

  @Test
  void off_is_no_folder() {
    assertThat(parse("cache=off").get(Options.CACHE).folder()).isNull();
  }

  @Test
  void what_is_no_file_name_is_refused() {
    assertThat(refusal("cache="))
        .isEqualTo(
            "option \"cache\" in -javaagent: \"\" is not a file name; accepted: off or a folder");
  }
}
