package dev.trellis.options;

import static dev.trellis.options.Parsing.parse;
import static dev.trellis.options.Parsing.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DumpOnTest {

  @Test
  void a_file_that_wants_a_report_may_be_named_by_process() {
    assertThat(parse("dumpOn=/tmp/dump-%p").get(Options.DUMP_ON).expand(4711, 0))
        .isEqualTo("/tmp/dump-4711");
  }

  @ParameterizedTest
  @ValueSource(strings = {"./a-%p.json", "b/../a-%p.json", "c//..//./a-%p.json"})
  void nor_is_the_report_by_another_way(String way) {
    assertThat(refusal("report=a-%p.json,dumpOn=" + way))
        .isEqualTo(
            "option \"dumpOn\" in -javaagent: \""
                + way
                + "\" is the report, which would be deleted; accepted: another file");
  }

  @Test
  void nor_is_the_report_by_a_linked_folder(@TempDir Path folder) throws IOException {
    Path real = Files.createDirectory(folder.resolve("real"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);

    assertThat(refusal("report=" + real.resolve("a.json") + ",dumpOn=" + link.resolve("a.json")))
        .endsWith("a.json\" is the report, which would be deleted; accepted: another file");
  }

  @Test
  void the_report_itself_is_none_since_it_would_be_deleted() {
    assertThat(refusal("dumpOn=trellis-%p.json"))
        .isEqualTo(
            "option \"dumpOn\" in -javaagent: \"trellis-%p.json\" is the report, which would be"
                + " deleted; accepted: another file");
  }
}
