package dev.trellis.options;

import static dev.trellis.options.Parsing.parse;
import static dev.trellis.options.Parsing.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilesGivenTest {
  // 2026-03-04T05:06:07.999Z
  private static final long START_MILLIS = 1_772_600_767_999L;

  @TempDir Path folder;

  @Test
  void the_files_of_a_policy_path_are_absolute_and_in_their_order() throws IOException {
    Path jar = Files.createFile(folder.resolve("policy.jar"));
    String given = jar + File.pathSeparator + folder;

    assertThat(parse("policy=acme.Policy,policyPath=" + given).get(Options.POLICY_PATH))
        .containsExactly(jar, folder);
    assertThat(parse("policy=acme.Policy,policyPath=.").get(Options.POLICY_PATH))
        .containsExactly(Path.of(".").toAbsolutePath());
  }

  @Test
  void a_policy_path_that_leads_nowhere_is_refused() {
    String accepted = "; accepted: existing jar files or folders, separated by : (on Windows by ;)";
    String missing = folder.resolve("missing.jar").toString();

    assertThat(refusal("policy=acme.Policy,policyPath=" + folder + File.pathSeparator + missing))
        .isEqualTo(
            "option \"policyPath\" in -javaagent: \"" + missing + "\" does not exist" + accepted);
    assertThat(refusal("policy=acme.Policy,policyPath=" + folder + File.pathSeparator))
        .isEqualTo("option \"policyPath\" in -javaagent: \"\" is not a file name" + accepted);
    assertThat(refusal("policy=acme.Policy,policyPath=a\0b"))
        .isEqualTo(
            "option \"policyPath\" in -javaagent: \"a\\u0000b\" is not a file name" + accepted);
  }

  @ParameterizedTest
  @CsvSource({
    "trellis-%p.json, trellis-4711.json",
    "%t/r.json, 20260304-050607/r.json",
    "%p-%t-%p, 4711-20260304-050607-4711",
    "100%%-%%p.json, 100%-%p.json",
    "plain.json, plain.json"
  })
  void a_report_name_takes_the_process_id_and_the_start_time(String pattern, String name) {
    assertThat(parse("report=" + pattern).get(Options.REPORT).expand(4711, START_MILLIS))
        .isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "r-%q.json, 'has \"%q\", which is no pattern'",
    "r-%P.json, 'has \"%P\", which is no pattern'",
    "r-%, 'has \"%\", which is no pattern'",
    "%%%, 'has \"%\", which is no pattern'",
    "'', is not a file name",
    "reports/, is not a file name",
    "/, is not a file name"
  })
  void a_report_name_with_any_other_pattern_is_refused(String given, String problem) {
    assertThat(refusal("report=" + given))
        .isEqualTo(
            "option \"report\" in -javaagent: \""
                + given
                + "\" "
                + problem
                + "; accepted: a file name, in it %p (process id), %t (start time),"
                + " %% (a percent sign)");
  }
}
