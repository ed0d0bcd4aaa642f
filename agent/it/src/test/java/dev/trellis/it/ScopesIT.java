package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.tools.attach.VirtualMachine;
import dev.trellis.api.Scope;
import dev.trellis.it.expected.Sizes;
import dev.trellis.it.harness.AgentJar;
import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.OnEveryJdk;
import dev.trellis.it.harness.Run;
import dev.trellis.it.harness.RunningJvm;
import dev.trellis.it.programs.NamedThreads;
import dev.trellis.it.programs.Scoped;
import dev.trellis.it.programs.ScopedLate;
import dev.trellis.report.Figures;
import dev.trellis.report.Report;
import dev.trellis.report.ScopeRow;
import dev.trellis.report.TypeRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** Each scope has exactly what ran in it, whoever ran it, and nothing else. */
class ScopesIT {

  private static final String LIST = "java.util.ArrayList";

  @TempDir Path folder;

  @OnEveryJdk
  void each_scope_has_exactly_what_ran_in_it(Jdk jdk) {
    Sizes sizes = Sizes.measured(folder, jdk, List.of());
    provesScopes(jdk, "stacks=sampled", sizes);
    provesScopes(jdk, "stacks=all,live=true", sizes);
  }

  @OnEveryJdk
  @Tag("slow")
  void so_it_has_whatever_else_is_asked_for(Jdk jdk) {
    Sizes sizes = Sizes.measured(folder, jdk, List.of());
    provesScopes(jdk, "stacks=off", sizes);
    provesScopes(jdk, "stacks=all", sizes);
    provesScopes(jdk, "stacks=sampled,nodes=true", sizes);
    provesScopes(jdk, "policy=counting+limiting,limit=1g", sizes);
  }

  private void provesScopes(Jdk jdk, String options, Sizes sizes) {
    Run run = scoped(jdk).agent(options).run().succeeded();
    Report report = run.report();

    assertThat(run.err()).isEmpty();
    // A sample may fall on one of the few events for which a new thread has borrowed its stripe.
    assertThat(report.self().notes())
        .allMatch(note -> note.endsWith("what is estimated to be live is too low"));
    assertThat(lists(report))
        .isEqualTo(
            new TreeMap<>(
                Map.of(
                    "import", "111 x 2",
                    "import > parse", "10 x 100, 15 x 100, 22 x 100, 33 x 100, 49 x 100, 112 x 100",
                    "request", "121 x 1",
                    "parent", "131 x 2",
                    "submitted", "141 x 51",
                    "submitted > inside", "142 x 1")));
    assertThat(list(report.types()))
        .contains(", 103 x 4, 104 x 2, 105 x 2, 106 x 4")
        .contains(", 111 x 4, 112 x 200, 121 x 2, ");
    long grown = 0;
    long discarded = 0;
    for (int length : new int[] {15, 22, 33, 49}) {
      grown += sizes.bytes(length);
    }
    for (int length : new int[] {10, 15, 22, 33}) {
      discarded += sizes.bytes(length);
    }
    assertThat(of(report, "import > parse"))
        .isEqualTo(
            new Figures(
                200,
                400,
                0,
                0,
                0,
                100 * (sizes.bytes(112) + sizes.bytes(10) + grown),
                100 * (10 + 15 + 22 + 33) * sizes.elementBytes(),
                0,
                100 * discarded,
                0,
                0));
  }

  @OnEveryJdk
  void without_the_agent_and_under_one_that_records_nothing_the_program_is_the_same(Jdk jdk) {
    assertThat(scoped(jdk).run().succeeded().out()).isEqualTo("done\n");
    Run silent = scoped(jdk).agent("policy=system").run().succeeded();

    assertThat(silent.out()).isEqualTo("done\n");
    assertThat(silent.err()).isEmpty();
    assertThat(silent.report().scopes()).isEmpty();
  }

  @OnEveryJdk
  void a_thread_has_the_scope_of_its_name_and_a_virtual_one_that_of_its_own(Jdk jdk) {
    Report report =
        ChildJvm.of(folder, NamedThreads.class)
            .on(jdk)
            .agent("scope=import:worker-*+reading:reader-?+read:reader-*+pool:ForkJoinPool-*")
            .run()
            .succeeded()
            .report();
    boolean virtual = jdk.feature() >= 21;

    Map<String, String> lists = lists(report);
    lists.remove("pool"); // what carries virtual threads is named so
    assertThat(lists)
        .isEqualTo(Map.of("import", "201 x " + (virtual ? 721 : 21), "read", "202 x 7"));
    assertThat(list(report.types()))
        .contains(", 203 x 7, 204 x 7" + (virtual ? ", 205 x 700" : ""));
  }

  @OnEveryJdk
  void where_an_agent_comes_later_the_scopes_that_are_opened_from_then_on_are_seen(Jdk jdk)
      throws Exception {
    RunningJvm child =
        ChildJvm.of(folder, ScopedLate.class)
            .on(jdk)
            .classPath(List.of(AgentJar.location(Scope.class)))
            .start();
    child.awaitLine("ready");
    VirtualMachine jvm = VirtualMachine.attach(Long.toString(child.handle().pid()));
    try {
      jvm.loadAgent(AgentJar.path().toString(), "report=" + child.reportPath());
    } finally {
      jvm.detach();
    }
    Report report = child.finish().succeeded().report();

    assertThat(lists(report)).isEqualTo(Map.of("after", "171 x 2"));
    assertThat(list(report.types())).contains("107 x 2, 171 x 2");
  }

  private ChildJvm scoped(Jdk jdk) {
    return ChildJvm.of(folder, Scoped.class)
        .on(jdk)
        .classPath(List.of(AgentJar.location(Scope.class)));
  }

  private static Figures of(Report report, String scope) {
    for (ScopeRow row : report.scopes()) {
      for (TypeRow type : row.types()) {
        if (row.scope().equals(scope) && type.type().equals(LIST)) {
          return type.figures();
        }
      }
    }
    throw new AssertionError("no lists in " + scope);
  }

  /** By scope, but for those of the first run. */
  private static Map<String, String> lists(Report report) {
    Map<String, String> lists = new TreeMap<>();
    for (ScopeRow row : report.scopes()) {
      String text = list(row.types());
      if (!row.scope().startsWith("first ") && !text.isEmpty()) {
        lists.put(row.scope(), text);
      }
    }
    return lists;
  }

  /** The lengths of lists, and how many came to each; such short ones are buckets of their own. */
  private static String list(List<TypeRow> types) {
    List<String> lengths = new ArrayList<>();
    for (TypeRow type : types) {
      if (type.type().equals(LIST)) {
        type.histograms()
            .capacityLength()
            .buckets()
            .forEach(bucket -> lengths.add(bucket.upperEdge() + " x " + bucket.count()));
      }
    }
    return String.join(", ", lengths);
  }
}
