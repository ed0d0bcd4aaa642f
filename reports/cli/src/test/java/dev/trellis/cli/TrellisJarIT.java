package dev.trellis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.report.Report;
import dev.trellis.report.SampleEvents;
import dev.trellis.report.SampleReports;
import dev.trellis.report.TypeRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrellisJarIT {

  private static final Path JAR = Path.of(System.getProperty("trellis.jar"));

  @TempDir Path dir;

  @Test
  void the_jar_judges_a_report() throws Exception {
    Path report = Inputs.report(dir, SampleReports.sound());

    assertThat(run("check", report.toString(), "--budget", Inputs.budget(dir, 149).toString()))
        .isEqualTo(
            new Run(
                1,
                "budget exceeded: total: growths is 150, at most 149 (1 over, +0.68 %):"
                    + " agreed in review\n"
                    + "FAIL: 1 of 1 row exceeded\n",
                ""));
  }

  @Test
  void the_jar_views_in_plain_text_where_there_is_no_terminal() throws Exception {
    Run run = run("view", Inputs.report(dir, SampleReports.sound()).toString());

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("Trellis report\n  program").doesNotContain("\u001b");
  }

  @Test
  void the_jar_writes_a_page() throws Exception {
    Path report = Inputs.report(dir, SampleReports.sound());

    assertThat(run("html", report.toString()))
        .isEqualTo(new Run(0, "", "trellis: wrote " + dir.resolve("run.html") + "\n"));
    assertThat(dir.resolve("run.html")).content().startsWith("<!DOCTYPE html>");
  }

  @Test
  void a_reader_that_closes_the_pipe_early_is_no_error() throws Exception {
    TypeRow[] many =
        IntStream.range(0, 400)
            .mapToObj(i -> SampleEvents.ofType("com.example.Type" + i).containers(9, 1, 2).row())
            .toArray(TypeRow[]::new);
    Report large = SampleReports.builder().types(many).build();
    Path err = dir.resolve("err");
    Process process =
        new ProcessBuilder(command("html", Inputs.report(dir, large).toString(), "-o", "-"))
            .redirectError(err.toFile())
            .start();

    // The page is many times what a pipe holds, so the process is still writing after one byte.
    assertThat(process.getInputStream().read()).isEqualTo('<');
    process.getInputStream().close();

    assertThat(process.waitFor(600, TimeUnit.SECONDS)).isTrue();
    assertThat(err).isEmptyFile();
    assertThat(process.exitValue()).isZero();
  }

  @Test
  void the_jar_holds_the_licences_of_what_it_bundles_and_no_module_or_signature()
      throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      List<String> names =
          jar.stream().map(entry -> entry.getName()).filter(name -> !name.endsWith("/")).toList();

      assertThat(names)
          .contains(
              "META-INF/LICENSE",
              "META-INF/LICENSE.txt",
              "META-INF/FastDoubleParser-LICENSE",
              "META-INF/Schubfach-LICENSE",
              "dev/trellis/report/report.schema.json",
              "dev/trellis/gate/budget.schema.json")
          .doesNotHaveDuplicates()
          .noneMatch(name -> name.endsWith("module-info.class"))
          .noneMatch(name -> name.matches("META-INF/.*\\.(SF|RSA|DSA)"))
          .allMatch(
              name ->
                  name.matches(
                      "(META-INF|dev/trellis|com/fasterxml/jackson|picocli|org/HdrHistogram)/.*"));
      String notice =
          new String(
              jar.getInputStream(jar.getEntry("META-INF/NOTICE")).readAllBytes(),
              StandardCharsets.UTF_8);
      assertThat(notice)
          .contains("Trellis\n", "- picocli, Apache License 2.0", "# Jackson JSON processor");
    }
  }

  private Run run(String... args) throws Exception {
    Path out = dir.resolve("out");
    Path err = dir.resolve("err");
    Process process =
        new ProcessBuilder(command(args))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    if (!process.waitFor(600, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("trellis did not end within 600 s");
    }
    return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private static List<String> command(String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-jar");
    command.add(JAR.toString());
    command.addAll(List.of(args));
    return command;
  }
}
