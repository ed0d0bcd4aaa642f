package dev.trellis.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.trellis.options.OptionException;
import dev.trellis.weaver.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultSitesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nth:1",
        "site:HashMap.resize",
        "site:HashMap.computeIfAbsent",
        "site:ArrayDeque.grow",
        "site:java.util.ArrayDeque.addFirst",
        "site:ArrayList.<init>",
        "site:WeakHashMap.*",
        "site:*"
      })
  void sites_that_may_be_denied_are_known_by_who_asks_and_by_who_grows(String faults) {
    assertThat(refusal(faults, 17)).isEqualTo("nothing was refused");
  }

  @Test
  void a_method_that_does_not_grow_is_told_which_of_its_type_do() {
    assertThat(refusal("site:PriorityQueue.offer", 17))
        .isEqualTo(
            "option \"faults\" in -javaagent: \"site:PriorityQueue.offer\" is nowhere that a"
                + " request may be denied; accepted: of this type <init>, grow,"
                + " initElementsFromCollection, initFromPriorityQueue, readObject");
  }

  @Test
  void who_asks_is_told_beside_who_grows() {
    assertThat(refusal("site:HashMap.put", 17))
        .isEqualTo(
            "option \"faults\" in -javaagent: \"site:HashMap.put\" is nowhere that a request may be"
                + " denied; accepted: of this type compute, computeIfAbsent, merge, putMapEntries,"
                + " putVal, readObject, resize");
  }

  @Test
  void what_is_only_counted_or_is_of_another_release_is_refused() {
    String accepted = "; accepted: a type and a method such as ArrayList.grow or HashMap.*";

    assertThat(refusal("site:ForkJoinPool.*", 17))
        .isEqualTo(
            "option \"faults\" in -javaagent: \"site:ForkJoinPool.*\" is nowhere that a request may"
                + " be denied"
                + accepted);
    assertThat(refusal("site:TreeMap*", 17))
        .isEqualTo(
            "option \"faults\" in -javaagent: \"site:TreeMap*\" is nowhere that a request may be"
                + " denied"
                + accepted);
    assertThat(refusal("site:*.ensureCapacityInternal", 17)).isEqualTo("nothing was refused");
    assertThat(refusal("site:*.ensureCapacityInternal", 25))
        .isEqualTo(
            "option \"faults\" in -javaagent: \"site:*.ensureCapacityInternal\" is nowhere that a"
                + " request may be denied"
                + accepted);
  }

  private static String refusal(String faults, int release) {
    OptionException refusal =
        catchThrowableOfType(
            OptionException.class,
            () ->
                FaultSites.check(Given.options("faults=" + faults), Catalogue.ofJavaBase(release)));
    return refusal == null ? "nothing was refused" : refusal.getMessage();
  }
}
