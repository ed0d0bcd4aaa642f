package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.it.harness.AgentJar;
import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.OnEveryJdk;
import dev.trellis.it.harness.Run;
import dev.trellis.it.programs.Ending;
import dev.trellis.report.Policy;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options: where they come from, which one counts, and what a mistake says. */
class ConfigIT {

  private static final int USAGE = 2;
  private static final int JAVA_8 = 52;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          policy=limiting,limit=64q | option "limit" in -javaagent: "64q" is not a size; accepted: bytes such as 67108864, 512k, 64m, 1g, or a share of the maximum heap such as 25%
          limt=64m | option "limt" in -javaagent: no such option, the nearest is "limit"; accepted: policy, policyPath, limit, maxStorage, limits, ledger, onDenial, askPut, compactGrowth, compactFrom, faults, faultSeed, policyFailures, nodes, sites, catalogue, stacks, stackInterval, stackDepth, stackCount, stackSeed, frames, scope, live, liveFrom, liveMax, report, reportInterval, dumpOn, jmx, jfr, cache, config, log
          log=info,log=off | option "log" in -javaagent: given twice, "info" and "off"; accepted: each option once
          policy=limiting | option "policy" in -javaagent: "limiting" has no limit to enforce; accepted: limiting together with limit, maxStorage or limits
          limit=64m | option "limit" in -javaagent: "64m" has no effect with policy "counting"; accepted: limit with a policy that names limiting
          policyFailures=0 | option "policyFailures" in -javaagent: "0" is not a whole number of at least 1; accepted: a whole number of at least 1
          """)
  void a_mistake_in_the_options_is_one_line_and_ends_the_jvm_before_main(
      String options, String line) {
    Run run = ChildJvm.of(folder, Ending.class, "return").rawAgent(AgentJar.path(), options).run();

    assertThat(run.err()).isEqualTo("trellis: " + line + System.lineSeparator());
    assertThat(run.exit()).isEqualTo(USAGE);
    assertThat(run.out()).isEmpty();
  }

  @OnEveryJdk
  void a_mistake_ends_every_jvm_with_status_2(Jdk jdk) {
    Run run =
        ChildJvm.of(folder, Ending.class, "return")
            .on(jdk)
            .rawAgent(AgentJar.path(), "log=loud")
            .run();

    assertThat(run.err())
        .isEqualTo(
            "trellis: option \"log\" in -javaagent: \"loud\" is not a log level; accepted: off,"
                + " error, warn, info, debug\n");
    assertThat(run.exit()).isEqualTo(USAGE);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void a_policy_class_that_is_not_there_is_a_mistake() {
    Run run =
        ChildJvm.of(folder, Ending.class, "return")
            .agent("policy=com.acme.Quota,policyPath=" + folder)
            .run();

    assertThat(run.err())
        .startsWith("trellis: option \"policy\" in -javaagent: ")
        .contains("com.acme.Quota")
        .hasLineCount(1);
    assertThat(run.exit()).isEqualTo(USAGE);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void a_policy_on_the_class_path_of_the_program_is_never_picked_up() {
    Run run =
        ChildJvm.of(folder, Ending.class, "return")
            .agent("policy=dev.trellis.it.policies.Throws,policyPath=" + folder)
            .run();

    assertThat(run.exit()).isEqualTo(USAGE);
    assertThat(run.err()).contains("dev.trellis.it.policies.Throws").hasLineCount(1);
  }

  @Test
  void inline_options_go_before_the_config_file_and_that_before_the_environment()
      throws IOException {
    Path config = folder.resolve("trellis.properties");
    Files.writeString(config, "policyFailures=2\nreportInterval=2m\n");
    Run run =
        ChildJvm.of(folder, Ending.class, "return")
            .environment(
                "TRELLIS_OPTS",
                "policyFailures=3,reportInterval=3m,log=error,config=" + folder.resolve("none"))
            .agent("policyFailures=1,config=" + config)
            .run();
    assertThat(run.err())
        .as("what is wrong anywhere is refused, also where it would not count")
        .isEqualTo(
            "trellis: option \"config\" in TRELLIS_OPTS: \""
                + folder.resolve("none")
                + "\" does not exist; accepted: an existing properties file\n");

    Policy policy =
        ChildJvm.of(folder, Ending.class, "return")
            .environment("TRELLIS_OPTS", "policyFailures=3,reportInterval=3m,log=error")
            .agent("policyFailures=1,config=" + config)
            .run()
            .succeeded()
            .report()
            .policy();
    assertThat(policy.options())
        .containsEntry("policyFailures", "1")
        .containsEntry("reportInterval", "2m")
        .containsEntry("log", "error")
        .containsEntry("policy", "counting");
  }

  @Test
  void the_environment_alone_is_enough() {
    Run run =
        ChildJvm.of(folder, Ending.class, "return")
            .environment("TRELLIS_OPTS", "policy=system,report=from-environment.json")
            .rawAgent(AgentJar.path(), "")
            .run()
            .succeeded();

    assertThat(run.err()).isEmpty();
    assertThat(folder.resolve("from-environment.json")).isNotEmptyFile();
  }

  @Test
  void without_any_option_the_report_lies_in_the_working_folder_and_bears_the_pid() {
    var child = ChildJvm.of(folder, Ending.class, "return").rawAgent(AgentJar.path(), "").start();
    String report = "trellis-" + child.handle().pid() + ".json";
    Run run = child.finish().succeeded();

    assertThat(run.err()).isEmpty();
    assertThat(folder.resolve(report)).isNotEmptyFile();
  }

  @OnEveryJdk
  void a_second_agent_is_refused_and_both_are_named(Jdk jdk) throws IOException {
    Path copy = Files.copy(AgentJar.path(), folder.resolve("copy.jar"));
    for (Path second : new Path[] {AgentJar.path(), copy}) {
      Run run =
          ChildJvm.of(folder, Ending.class, "return")
              .on(jdk)
              .agent("log=error,report=first.json")
              .rawAgent(second, "log=off")
              .run();

      assertThat(run.err())
          .isEqualTo(
              "trellis: a second Trellis agent with options \"log=off\" was refused; the one with"
                  + " options \"log=error,report=first.json\" is active\n");
      assertThat(run.exit()).isEqualTo(USAGE);
      assertThat(run.out()).isEmpty();
      Path first = folder.resolve("first.json");
      // Of a program that never ran there is no report that could pass a check.
      assertThat(!Files.exists(first) || Files.readString(first).contains("\"PARTIAL\"")).isTrue();
    }
  }

  @Test
  void the_premain_class_alone_can_be_read_by_java_8() throws IOException {
    String premain = AgentJar.manifest().getMainAttributes().getValue("Premain-Class");
    try (JarFile jar = new JarFile(AgentJar.path().toFile());
        DataInputStream bytes =
            new DataInputStream(
                jar.getInputStream(jar.getJarEntry(premain.replace('.', '/') + ".class")))) {
      assertThat(bytes.readInt()).isEqualTo(0xCAFEBABE);
      assertThat(bytes.readUnsignedShort()).as("minor version").isZero();
      assertThat(bytes.readUnsignedShort()).as("major version").isEqualTo(JAVA_8);
    }
  }
}
