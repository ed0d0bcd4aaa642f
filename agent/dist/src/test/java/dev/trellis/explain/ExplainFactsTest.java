package dev.trellis.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.policy.DenialClass;
import dev.trellis.runtime.decide.Jvm;
import dev.trellis.runtime.decide.LiveLimitingPolicy;
import dev.trellis.weaver.Catalogue;
import dev.trellis.weaver.Examiner;
import dev.trellis.weaver.Weaver;
import dev.trellis.weaver.WeaverOptions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said holds of the agent. */
class ExplainFactsTest {

  private static final List<String> CONFIGURATIONS =
      List.of(
          "",
          "policy=system,reportInterval=0,dumpOn=dump-%t",
          "policy=compact",
          "policy=limiting+compact,limit=64m,compactFrom=512,compactGrowth=1/32",
          "live=true,nodes=true,stacks=all,scope=web:http-*,jmx=true,frames=com.acme.**",
          "policy=limiting,limit=64m,maxStorage=16m",
          "policy=limiting,limit=25%,onDenial=record,sites=com.acme.**",
          "policy=counting+limiting,limit=1g,ledger=net",
          "policy=limiting,limit=64m,onDenial=dump",
          "policy=limiting,limit=64m,onDenial=exit",
          "policy=limiting,limit=64m,ledger=cumulative,stacks=off",
          "policy=limiting,maxStorage=16m,policyFailures=1",
          "faults=rate:0.001+site:java.util.HashMap.*",
          "policy=limiting,limit=64m,faults=nth:7,onDenial=record",
          "policy=com.acme.Quota+limiting,policyPath=.,maxStorage=16m,jfr=true,stackSeed=7");

  @ParameterizedTest
  @ValueSource(ints = {17, 21, 25, 99})
  void no_line_is_longer_than_a_terminal_is_wide(int release) {
    for (String options : CONFIGURATIONS) {
      Catalogue catalogue = Catalogue.ofJavaBase(release);
      String text = Explain.text(Explained.configuration(options, null, release, catalogue, false));

      assertThat(text.lines())
          .as(options)
          .allMatch(line -> line.length() <= Page.COLUMNS)
          .allMatch(line -> line.equals(line.stripTrailing()));
      assertThat(text).isASCII().doesNotContain("=null");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {17, 21, 25})
  void each_site_that_may_be_denied_stands_under_its_class(int release) {
    Catalogue catalogue = Catalogue.ofJavaBase(release);
    WeaverOptions asking = new WeaverOptions(true, false, List.of());
    DenialTable table = DenialTable.of(new Examiner(catalogue, asking).missing());

    assertThat(new Weaver(catalogue, asking, row -> 1).coverage())
        .filteredOn(site -> !site.denialClass().equals("NEVER_DENIED"))
        .hasSizeGreaterThan(80)
        .allSatisfy(
            site -> {
              String method = site.site().substring(0, site.site().indexOf('('));
              String type = method.substring(0, method.lastIndexOf('.'));
              String name = method.substring(type.length() + 1);
              String in = type.substring(0, type.lastIndexOf('.'));
              assertThat(table.lines(DenialClass.valueOf(site.denialClass())))
                  .anyMatch(
                      line ->
                          names(line, in + ": ", type.substring(in.length() + 1))
                              || names(line, type + " in ", name));
            });
  }

  @Test
  void a_type_of_one_class_stands_with_its_package_and_others_with_their_methods() {
    DenialTable table =
        DenialTable.of(
            new Examiner(Explained.small(21), new WeaverOptions(true, false, List.of())).missing());

    assertThat(table.lines(DenialClass.STRONG))
        .containsExactly(
            "acme: List, Ring", "acme.io: Bytes", "acme.Map in add(I)V, put call:resize#1");
    assertThat(table.lines(DenialClass.INSERTED))
        .containsExactly("acme.Map in add(J)V, put call:resize#2");
    assertThat(table.lines(DenialClass.NEVER_DENIED))
        .containsExactly("acme: Scratch", "acme.Map in resize");
  }

  @Test
  void every_site_is_named_if_all_are_asked_for_and_what_makes_nothing_is_among_them() {
    String text =
        Explain.text(
            Explained.configuration("policy=counting", null, 21, Explained.small(21), true));

    assertThat(text)
        .contains(
            """
              - Every site of the JDK, with its denial class and its kind:
              STRONG       ARRAY       acme.io.Bytes.<init>(I)V new#1
              STRONG       ARRAY       acme.io.Bytes.write(I)V copyOf#1
              STRONG       ARRAY       acme.List.grow()V new#1
              NEVER_DENIED TABLE       acme.Map.resize()V new#1
              NEVER_DENIED ABANDONMENT acme.Ring.trim()V empty:EMPTY#1
              STRONG       ARRAY       acme.Ring.grow()V new#1
              NEVER_DENIED ARRAY       acme.Scratch.fill()V new#1
            """)
        .contains("With these options nothing is denied: so it would be.")
        .doesNotContain(" ASK ", "--sites names");
  }

  @ParameterizedTest
  @ValueSource(ints = {17, 21, 25})
  void what_grows_by_less_is_named_as_the_catalogue_has_it(int release) {
    Catalogue catalogue = Catalogue.ofJavaBase(release);
    String text =
        Explain.text(
            Explained.configuration(
                "policy=compact,compactGrowth=1/16", null, release, catalogue, true));

    assertThat(text)
        .contains(
            """
            Policy
              - compact grants every request for storage. It is counted, and some of them
                are for less than the container would ask for (see Placement): nobody is
                asked, and nothing is denied.
            """)
        .contains(
            """
              - From 1 KiB up (compactFrom=1k) these grow by less than the JDK's half, so by
                1/16 of their length (compactGrowth=1/16), or by what is needed, where
                nobody can see it: if they were made without a capacity, and never got more
                than half of their length at once. Less spare room, for more copying.
                  java.util.ArrayList
                  java.util.PriorityQueue
              - The accounts in the report tell what that saved, and what was copied more.
                Each other storage has the length that the container asked for, and hash
                tables keep their order of iteration.
            """)
        .contains(
            """
              - compact keeps its accounts in five sums that all threads share: each growth
                of a storage whose length it chose adds to them, without a lock.
            """)
        .contains("  NEVER_DENIED LENGTH      java.util.PriorityQueue.grow(I)V newLength#1\n");
    assertThat(
            Explain.text(
                Explained.configuration(
                    "policy=limiting+compact,limit=1m", null, release, catalogue, false)))
        .contains("  2. compact grants all, and has some storages grow by less (see Placement).\n")
        .doesNotContain("newLength");
  }

  @Test
  void faults_are_told_with_what_they_are_drawn_from() {
    assertThat(Explained.text("faults=nth:7", null))
        .contains(
            """
                  counting grants all.
              - faults=nth:7: such requests are denied on purpose, from the program's first
                class on, and no policy is asked about them. A program with one thread that
                does the same meets the same ones again.
            """)
        .contains("When a request is denied\n", "Denial classes\n");
    assertThat(Explained.text("faults=rate:0.5,faultSeed=9", null))
        .contains("asked about them. They are drawn from\n    faultSeed=9. A program");
    assertThat(Explained.text("faults=rate:0.5", null))
        .contains(
            "They are drawn from a\n    faultSeed that each error and the report's options tell. A");
  }

  @Test
  void the_accounts_are_called_as_in_the_report() {
    Set<String> accounts =
        new LiveLimitingPolicy(1 << 20, 1 << 20, Jvm.forTrial()).accounts().keySet();
    Set<String> named = new TreeSet<>();
    for (String options : CONFIGURATIONS) {
      String text =
          Explain.text(Explained.configuration(options, null, 21, Explained.small(21), false));
      named.addAll(
          Pattern.compile("\\w+Bytes")
              .matcher(text)
              .results()
              .map(match -> match.group())
              .collect(Collectors.toSet()));
    }
    named.remove("deniedBytes"); // a figure

    assertThat(accounts).containsAll(named);
    assertThat(named)
        .containsExactly(
            "exemptBytes", "neverDeniedBytes", "recordedBytes", "smallBytes", "unwatchedBytes");
  }

  private static boolean names(String line, String begin, String name) {
    return line.startsWith(begin)
        && List.of(line.substring(begin.length()).split(", ", -1)).stream()
            .anyMatch(word -> word.equals(name) || word.matches("\\Q" + name + "\\E[ (].*"));
  }
}
