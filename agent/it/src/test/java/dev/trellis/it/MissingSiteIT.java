package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.it.harness.AgentJar;
import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.OnEveryJdk;
import dev.trellis.it.harness.Run;
import dev.trellis.it.harness.TrellisJar;
import dev.trellis.it.programs.FirstIdentityHashes;
import dev.trellis.report.CoveredSite;
import dev.trellis.report.Report;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/** What the catalogue does not know is never taken for no growth: the whole way to the verdict. */
class MissingSiteIT {

  private static final int CANNOT_JUDGE = 4;

  private static final String CATALOGUE = "inst/dev/trellis/weaver/java.base.catalogue";
  private static final String ROW = "site grow(I)[Ljava/lang/Object; new#1 created STRONG\n";

  @TempDir Path folder;

  @OnEveryJdk
  void a_site_that_is_taken_from_the_catalogue_is_unknown_and_the_report_is_not_judged(Jdk jdk)
      throws IOException {
    Path agent = agentWithout(ROW);
    Path file = folder.resolve("report.json");

    Report report = run(jdk, agent, "report=" + file);

    assertThat(report.coverage().complete()).isFalse();
    assertThat(missed(report))
        .containsExactly("java.util.ArrayList.grow(I)[Ljava/lang/Object; new#1 UNKNOWN");
    Run check = check(jdk, file);
    assertThat(check.exit()).as("%s", check).isEqualTo(CANNOT_JUDGE);
    assertThat(check.out() + check.err())
        .contains("java.util.ArrayList.grow(I)[Ljava/lang/Object; new#1");
  }

  @OnEveryJdk
  void a_field_that_a_class_does_not_have_is_absent_and_the_report_is_not_judged(Jdk jdk)
      throws IOException {
    Path catalogue = folder.resolve("mine.catalogue");
    Files.writeString(
        catalogue,
        "library mine 1-2\ntype " + FirstIdentityHashes.class.getName() + " array\nstores chunk\n");
    Path file = folder.resolve("report.json");

    Report report = run(jdk, AgentJar.path(), "report=" + file + ",catalogue=" + catalogue);

    assertThat(missed(report))
        .containsExactly(FirstIdentityHashes.class.getName() + ".* put:chunk#1 ABSENT");
    assertThat(check(jdk, file).exit()).isEqualTo(CANNOT_JUDGE);
  }

  @OnEveryJdk
  void no_pattern_reaches_the_agents_own_classes(Jdk jdk) {
    Report report =
        run(
            jdk,
            AgentJar.path(),
            "sites=**:dev.trellis.**,report=" + folder.resolve("report.json"));

    assertThat(report.state()).isEqualTo(Report.State.COMPLETE);
    assertThat(report.self().dropped()).isZero();
    assertThat(report.coverage().sites())
        .extracting(CoveredSite::site)
        .noneMatch(site -> site.startsWith("dev.trellis.") || site.startsWith("org.HdrHistogram"));
    assertThat(report.coverage().notes())
        .containsExactly(
            "sites=** has found no class with an array that grows",
            "sites=dev.trellis.** has found no class with an array that grows");
  }

  private Report run(Jdk jdk, Path agent, String options) {
    ChildJvm child =
        ChildJvm.of(folder, FirstIdentityHashes.class).on(jdk).rawAgent(agent, options);
    Run run = child.run().succeeded();
    return new Run(run.exit(), run.out(), run.err(), folder.resolve("report.json"), run.command())
        .report();
  }

  private static List<String> missed(Report report) {
    return report.coverage().sites().stream()
        .filter(site -> site.status() != CoveredSite.Status.WOVEN)
        .filter(site -> site.status() != CoveredSite.Status.NOT_LOADED)
        .map(site -> site.site() + " " + site.status())
        .toList();
  }

  private Run check(Jdk jdk, Path report) throws IOException {
    Path budget = folder.resolve("budget.json");
    Files.writeString(
        budget,
        """
        {
          "schemaVersion": 1,
          "rows": [
            {"scope": "total", "figure": "events", "max": 1000000000, "reason": "more than any"}
          ]
        }
        """);
    return TrellisJar.in(folder, jdk)
        .run("check", report.toString(), "--budget", budget.toString());
  }

  private Path agentWithout(String row) throws IOException {
    Path jar = folder.resolve("agent.jar");
    Files.copy(AgentJar.path(), jar);
    try (FileSystem inside =
        FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
      Path catalogue = inside.getPath(CATALOGUE);
      String text = Files.readString(catalogue);
      assertThat(text).contains(row);
      Files.writeString(catalogue, text.replace(row, ""));
      // As a build would have it, for woven classes are kept by it.
      Files.writeString(catalogue.resolveSibling("build-id"), "without " + row.hashCode());
    }
    return jar;
  }
}
