package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.Jdks;
import dev.trellis.it.harness.OnEveryJdk;
import dev.trellis.it.harness.Run;
import dev.trellis.it.harness.TrellisJar;
import dev.trellis.it.programs.OwnGrowth;
import dev.trellis.report.CoveredSite;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code trellis explain} as its users run it, and the run that it explains. */
class ExplainIT {

  private static final String OPTIONS = "policy=limiting,limit=1g";

  @TempDir Path folder;

  @OnEveryJdk
  void each_site_has_the_denial_class_that_the_report_of_a_run_has(Jdk jdk) {
    Run said = TrellisJar.in(folder, jdk).run("explain", "--sites", OPTIONS).succeeded();
    Run ran = ChildJvm.of(folder, OwnGrowth.class).on(jdk).agent(OPTIONS).run().succeeded();

    assertThat(said.err()).isEmpty();
    assertThat(said.lines())
        .contains("Policy", "Heap size", "Ledger", "When the limit is reached", "Denial classes")
        .first()
        .asString()
        .matches("Trellis \\d+\\.\\d+\\.\\d+ on JDK " + jdk.feature() + "\\b.*");
    List<CoveredSite> covered = ran.report().coverage().sites();
    assertThat(said.lines())
        .filteredOn(line -> line.matches("  (STRONG|INSERTED|NEVER_DENIED) .*"))
        .containsExactlyInAnyOrder(
            covered.stream()
                .map(
                    site ->
                        "  %-12s %-11s %s".formatted(site.denialClass(), site.kind(), site.site()))
                .toArray(String[]::new));
    TreeMap<String, String> table = table(said.lines());
    assertThat(covered)
        .filteredOn(site -> !site.denialClass().equals("NEVER_DENIED"))
        .hasSizeGreaterThan(80)
        .allSatisfy(
            site ->
                assertThat(table.get(site.denialClass()))
                    .as("%s", site.site())
                    .matches(text -> names(text, site.site())));
  }

  @Test
  void what_is_said_of_a_jdk_does_not_depend_on_the_one_that_says_it() {
    Jdk newest = Jdks.all().get(Jdks.all().size() - 1);
    String home = newest.home().toString();
    Run by = TrellisJar.in(folder, Jdks.running()).run("explain", OPTIONS, "--jdk", home);
    Run own = TrellisJar.in(folder, newest).run("explain", OPTIONS);

    assertThat(by.succeeded().out()).isEqualTo(own.succeeded().out());
  }

  @Test
  void what_an_agent_refuses_is_refused_in_the_same_line_and_with_the_same_status() {
    Run said = TrellisJar.in(folder, Jdks.running()).run("explain", "policy=limiting");
    Run refused = ChildJvm.of(folder, OwnGrowth.class).agent("policy=limiting").run();

    assertThat(said.err()).startsWith("trellis: option \"policy\" in -javaagent: ");
    assertThat(said)
        .extracting(Run::exit, Run::out, Run::err)
        .containsExactly(refused.exit(), refused.out(), refused.err());
  }

  /** The text of each class up to the next one, by its name. */
  private static TreeMap<String, String> table(List<String> lines) {
    TreeMap<String, String> table = new TreeMap<>();
    String name = "";
    for (String line : lines.subList(lines.indexOf("Denial classes"), lines.size())) {
      if (line.matches("  - (STRONG|INSERTED|NEVER_DENIED): .*")) {
        name = line.substring(4, line.indexOf(':'));
      } else if (line.startsWith("  - ") || line.isEmpty()) {
        name = "";
      }
      table.merge(name, line.strip(), (before, more) -> before + " " + more);
    }
    return table;
  }

  private static boolean names(String text, String site) {
    String method = site.substring(0, site.indexOf('('));
    String type = method.substring(0, method.lastIndexOf('.'));
    String in = type.substring(0, type.lastIndexOf('.'));
    String simple = type.substring(in.length() + 1);
    String name = method.substring(type.length() + 1);
    return text.matches(".*\\Q" + in + "\\E: [\\w$, ]*\\b\\Q" + simple + "\\E\\b.*")
        || text.matches(".*\\Q" + type + "\\E in [^.]*\\Q" + name + "\\E.*");
  }
}
