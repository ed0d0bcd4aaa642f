package dev.trellis.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trellis.policy.ArrayLayout;
import dev.trellis.runtime.SiteEntry;
import dev.trellis.runtime.record.ContainerType;
import dev.trellis.weaver.Catalogue;
import dev.trellis.weaver.GrowthType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SitesTest {

  private static final ArrayLayout REFERENCES = new ArrayLayout(16, 2, 8);

  private final Catalogue catalogue = Catalogue.ofJavaBase();
  private final Sites sites = Sites.of(catalogue, SimulatedVm.probe());

  @Test
  void each_entry_stands_where_its_id_says() {
    assertThat(sites.entries()).hasSize(catalogue.siteCount());
    for (int i = 0; i < sites.entries().size(); i++) {
      assertThat(sites.entries().get(i).site().id()).isEqualTo(i + 1);
    }
  }

  @Test
  void each_entry_points_to_the_type_that_it_is_of() {
    assertThat(sites.types())
        .extracting(ContainerType::name)
        .containsExactlyElementsOf(catalogue.types().stream().map(GrowthType::name).toList());
    assertThat(sites.entries())
        .allSatisfy(
            entry ->
                assertThat(sites.types().get(entry.type()).name()).isEqualTo(entry.site().type()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "java.util.ArrayList.grow(I)[Ljava/lang/Object; | DECIDE STRONG",
        "java.util.ArrayList.<init>(I)V | DECIDE STRONG",
        "java.util.HashMap.resize()[Ljava/util/HashMap$Node; | COUNT NEVER_DENIED",
        "java.util.HashMap.putMapEntries(Ljava/util/Map;Z)V | ASK_TABLE STRONG",
        "java.util.HashMap.treeifyBin([Ljava/util/HashMap$Node;I)V | ASK_TABLE NEVER_DENIED",
        "java.util.ArrayDeque.grow(I)V | COUNT NEVER_DENIED",
        "java.util.ArrayDeque.addFirst(Ljava/lang/Object;)V | ASK_RING STRONG",
        "java.util.ArrayDeque.addAll(Ljava/util/Collection;)Z | ASK_RING STRONG"
      })
  void a_site_has_the_rule_and_denial_class_that_its_place_allows(String site, String expected) {
    assertThat(sites.entries())
        .filteredOn(entry -> entry.site().toString().equals(site))
        .extracting(SitesTest::ruleAndDenialClass)
        .isNotEmpty()
        .containsOnly(expected);
  }

  @Test
  void storages_of_references_have_the_layout_of_references() {
    assertThat(sites.references()).isEqualTo(REFERENCES);
    assertThat(sites.types())
        .contains(
            new ContainerType("java.util.ArrayList", REFERENCES, false),
            new ContainerType("java.util.HashMap", REFERENCES, true));
  }

  @ParameterizedTest
  @CsvSource({"[B,0", "[Z,0", "[C,1", "[S,1", "[I,2", "[F,2", "[J,3", "[D,3", "[Lacme/Node;,2"})
  void a_storage_has_the_layout_of_its_elements(String storage, int elementShift) {
    assertThat(ofStorage(storage).types())
        .containsExactly(
            new ContainerType("acme.Odd", new ArrayLayout(16, elementShift, 8), false));
  }

  @Test
  void a_storage_that_is_no_array_is_refused() {
    assertThatThrownBy(() -> ofStorage("Ljava/lang/Object;"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("acme.Odd has the storage \"Ljava/lang/Object;\"");
  }

  private static String ruleAndDenialClass(SiteEntry entry) {
    return entry.rule() + " " + entry.site().denialClass();
  }

  private static Sites ofStorage(String storage) {
    GrowthType type =
        new GrowthType("acme.Odd", false, storage, 17, 25, Set.of(), List.of(), Map.of());
    return Sites.of(new Catalogue(List.of(type)), SimulatedVm.probe());
  }
}
