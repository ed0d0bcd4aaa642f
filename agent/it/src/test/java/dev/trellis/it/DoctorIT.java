package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.it.harness.AgentJar;
import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.Jdks;
import dev.trellis.it.harness.OnEveryJdk;
import dev.trellis.it.harness.Run;
import dev.trellis.it.harness.TrellisJar;
import dev.trellis.it.programs.OwnGrowth;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code trellis doctor} as its users run it. */
class DoctorIT {

  @TempDir Path folder;

  @OnEveryJdk
  void every_jdk_can_be_woven_without_a_gap(Jdk jdk) {
    Run run = TrellisJar.in(folder, jdk).run("doctor", "--nodes").succeeded();

    assertThat(run.err()).isEmpty();
    assertThat(run.lines().get(0)).startsWith("JDK " + jdk.feature()).endsWith(" at " + jdk.home());
    assertThat(run.lines().get(1)).isEqualTo("  release    " + jdk.feature() + ", verified");
    String map = "  java\\.util\\.HashMap +table +2( +0){3} +\\d+ +9 +9 STRONG, \\d+ NEVER_DENIED";
    assertThat(run.lines())
        .contains("  not named  no other class that grows an array")
        .anyMatch(line -> line.matches(map))
        .anyMatch(line -> line.matches("  java\\.util\\.LinkedList +nodes +0 +0 +0 +0 +\\d+ .*"))
        .anyMatch(
            line ->
                line.matches(
                    "  result     all that is expected can be woven:"
                        + " \\d{3} growth sites and \\d+ sites of nodes in \\d+ classes"));
    assertThat(run.lines().subList(run.lines().size() - 2, run.lines().size()))
        .containsExactly(
            "Cache of woven classes at " + folder.resolve("caches/trellis"),
            "  state      not there yet, the next start makes it");
  }

  @Tag("slow")
  @OnEveryJdk
  void what_is_said_of_a_jdk_does_not_depend_on_the_one_that_says_it(Jdk jdk) {
    Run by = TrellisJar.in(folder, Jdks.running()).run("doctor", "--all", "--jdk", home(jdk));
    Run own = TrellisJar.in(folder, jdk).run("doctor", "--all");

    assertThat(by.succeeded().out()).isEqualTo(own.succeeded().out());
  }

  @Test
  void several_jdks_and_jars_are_said_in_the_order_in_which_they_were_asked_for() {
    List<String> homes = Jdks.all().stream().map(DoctorIT::home).toList();
    String[] arguments =
        Stream.concat(
                Stream.of("doctor", AgentJar.property("trellis.old.libs")),
                homes.stream().map(home -> "--jdk=" + home))
            .toArray(String[]::new);
    Run run = TrellisJar.in(folder, Jdks.running()).run(arguments).succeeded();

    assertThat(run.lines())
        .filteredOn(line -> line.matches("(JDK|jar) .*"))
        .extracting(line -> line.substring(line.lastIndexOf('/') + 1))
        .startsWith(
            homes.stream()
                .map(home -> home.substring(home.lastIndexOf('/') + 1))
                .toArray(String[]::new))
        .endsWith(
            "byte-buddy-1.12.23.jar",
            "jackson-annotations-2.12.7.jar",
            "jackson-core-2.12.7.jar",
            "jackson-databind-2.12.7.jar");
    assertThat(run.lines())
        .contains("  version    2.12.7", "    sites=com.fasterxml.jackson.core.json.*  3 classes");
  }

  @Test
  void what_the_option_sites_finds_is_what_the_agent_weaves() {
    String name = OwnGrowth.class.getName();
    Run said =
        TrellisJar.in(folder, Jdks.running())
            .run("doctor", "--all", "--sites", name, AgentJar.testClasses().toString())
            .succeeded();
    Run grown = ChildJvm.of(folder, OwnGrowth.class).agent("sites=" + name).run().succeeded();

    assertThat(said.err()).isEmpty();
    assertThat(said.lines())
        .contains("  sites      1 class that --sites finds")
        .anyMatch(line -> line.matches("  \\Q" + name + "\\E  array +2 +0 +0 +0  numbers"))
        .last()
        .isEqualTo("  result     all that is expected can be woven: 2 growth sites in 1 class");
    assertThat(grown.report().coverage().sites())
        .filteredOn(site -> site.site().startsWith(name + "."))
        .extracting(
            site ->
                "    WOVEN    ARRAY       NEVER_DENIED " + site.site().substring(name.length() + 1))
        .hasSize(2)
        .isSubsetOf(said.lines());
  }

  @Test
  void what_is_no_jdk_is_refused_in_the_words_of_the_agents_jar() {
    assertThat(TrellisJar.in(folder, Jdks.running()).run("doctor", "--jdk", folder.toString()))
        .extracting(Run::exit, Run::out, Run::err)
        .containsExactly(
            2,
            "",
            "trellis: doctor: JDK \""
                + folder
                + "\" has no lib/modules, accepted: the home of a JDK, 17 or newer\n");
  }

  private static String home(Jdk jdk) {
    return jdk.home().toString();
  }
}
