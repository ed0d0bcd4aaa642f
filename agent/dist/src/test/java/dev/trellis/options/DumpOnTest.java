package dev.trellis.options;

import static dev.trellis.options.Parsing.parse;
import static dev.trellis.options.Parsing.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DumpOnTest {

  @Test
  void a_file_that_wants_a_report_may_be_named_by_process() {
    assertThat(parse("dumpOn=/tmp/dump-%p").get(Options.DUMP_ON).expand(4711, 0))
        .isEqualTo("/tmp/dump-4711");
  }

  @Test
  void the_report_itself_is_none_since_it_would_be_deleted() {
    assertThat(refusal("dumpOn=trellis-%p.json"))
        .isEqualTo(
            "option \"dumpOn\" in -javaagent: \"trellis-%p.json\" is the report, which would be"
                + " deleted; accepted: another file");
  }
}
