package dev.trellis.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trellis.policy.AllocatorPolicy;
import dev.trellis.policy.ArrayLayout;
import dev.trellis.policy.Decision;
import dev.trellis.policy.GrowthSite;
import dev.trellis.runtime.Engine;
import dev.trellis.runtime.decide.OnDenial;
import dev.trellis.runtime.decide.PolicyChain;
import dev.trellis.runtime.decide.PolicyMember;
import dev.trellis.runtime.record.ContainerType;
import dev.trellis.runtime.record.StorageKind;
import dev.trellis.runtime.record.TypeFigures;
import dev.trellis.runtime.stack.StackOptions;
import dev.trellis.weaver.GrowthRow;
import dev.trellis.weaver.Weaver;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SitesTest {

  private static final int OLD = 16;
  private static final String NO_MORE_IDS =
      WovenRows.GROWER
          + " could not be woven: java.lang.IllegalStateException: there are no more site ids";

  private final List<String> asked = new ArrayList<>();
  private final Engine engine = engine();
  private final Sites sites = Given.sites(engine);

  @Test
  void ids_go_from_1_on_with_room_for_each_shape_and_a_row_keeps_its_own() {
    int next = 1;
    for (GrowthRow row : WovenRows.ofJavaBase(sites)) {
      assertThat(sites.idOf(row)).as(row.site()).isEqualTo(next);
      next += row.shapes().size();
    }

    assertThat(sites.nextId()).isEqualTo(next);
    assertThat(WovenRows.ofJavaBase(sites)).isNotEmpty();
    assertThat(sites.nextId()).isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "java.util.ArrayList.grow(I)[Ljava/lang/Object; | STRONG 16 to 1, counted",
        "java.util.HashMap.putMapEntries(Ljava/util/Map;Z)V | STRONG 16 to 32",
        "java.util.HashMap.putVal(ILjava/lang/Object;Ljava/lang/Object;ZZ)Ljava/lang/Object; |"
            + " STRONG 16 to 32",
        "java.util.WeakHashMap.putAll(Ljava/util/Map;)V | STRONG 16 to 1",
        "java.util.WeakHashMap.resize(I)V | counted",
        "java.util.HashMap.treeifyBin([Ljava/util/HashMap$Node;I)V | NEVER_DENIED 16 to 32",
        "java.util.ArrayDeque.grow(I)V | counted",
        "java.util.ArrayDeque.addFirst(Ljava/lang/Object;)V | STRONG 16 to 34",
        "java.util.ArrayDeque.addAll(Ljava/util/Collection;)Z | STRONG 16 to 34",
        "java.util.LinkedList.linkLast(Ljava/lang/Object;)V | NEVER_DENIED 16 to 1, counted",
      })
  void a_site_is_asked_and_counted_as_its_place_allows(String site, String expected) {
    Set<String> found = new TreeSet<>();
    for (GrowthRow row : WovenRows.ofJavaBase(sites)) {
      if ((row.owner() + "." + row.method()).equals(site)) {
        found.add(outcome(row));
      }
    }

    assertThat(found).containsExactly(expected);
  }

  /** Whether the policy was asked, at which site and for what; whether the event was counted. */
  private String outcome(GrowthRow row) {
    asked.clear();
    long before = events();
    send(sites.idOf(row), OLD, 1);
    List<String> seen = new ArrayList<>(asked);
    if (events() > before) {
      seen.add("counted");
    }
    return String.join(", ", seen);
  }

  @Test
  void a_type_is_as_many_as_it_has_layouts_and_kinds() {
    WovenRows.ofJavaBase(sites);

    assertThat(types()).doesNotHaveDuplicates();
    assertThat(types())
        .filteredOn(type -> type.name().equals("java.util.stream.SpinedBuffer$OfPrimitive"))
        .extracting(type -> type.layout().elementShift())
        .containsExactlyInAnyOrder(0, 1, 2, 3);
    assertThat(types())
        .contains(
            new ContainerType("java.util.ArrayList", new ArrayLayout(16, 2, 8), StorageKind.ARRAY),
            new ContainerType("java.util.HashMap", new ArrayLayout(16, 2, 8), StorageKind.TABLE),
            new ContainerType(
                "java.util.HashMap$Node",
                new ArrayLayout(SimulatedVm.NODE_BYTES, 0, 8),
                StorageKind.NODE));
  }

  @Test
  void growth_that_is_told_of_another_class_counts_as_that_ones() {
    Set<String> told = new TreeSet<>();
    for (GrowthRow row : WovenRows.ofJavaBase(sites)) {
      if (!row.type().equals(row.owner())) {
        send(sites.idOf(row), -1, 3);
        told.add(row.type());
      }
    }

    assertThat(grown())
        .isEqualTo(told)
        .contains("java.util.HashMap$Node", "java.util.concurrent.ForkJoinPool$WorkQueue");
  }

  @Test
  void a_class_of_a_program_has_a_type_for_each_layout() {
    Weaver weaver = WovenRows.searching(sites);

    assertThat(WovenRows.weaveGrower(weaver)).isNotNull();

    assertThat(types())
        .containsExactly(
            new ContainerType(WovenRows.GROWER, new ArrayLayout(16, 2, 8), StorageKind.ARRAY),
            new ContainerType(WovenRows.GROWER, new ArrayLayout(16, 3, 8), StorageKind.ARRAY));
    assertThat(sites.nextId()).isGreaterThan(3);
  }

  @Test
  void a_class_that_two_loaders_have_has_its_sites_once() {
    WovenRows.weaveGrower(WovenRows.searching(sites));
    int next = sites.nextId();

    assertThat(WovenRows.weaveGrower(WovenRows.searching(sites))).isNotNull();

    assertThat(sites.nextId()).isEqualTo(next);
  }

  @Test
  void a_site_that_comes_with_an_id_keeps_it_and_others_stay_clear_of_it() {
    List<GrowthRow> rows = WovenRows.ofJavaBase(Given.sites(engine()));
    GrowthRow first = rows.get(0);
    sites.startAt(500);

    assertThat(sites.idOf(first.withId(77))).isEqualTo(77);
    assertThat(sites.idOf(first)).isEqualTo(77);
    assertThat(sites.idOf(first.withId(78))).isEqualTo(77);
    assertThat(sites.idOf(rows.get(1))).isEqualTo(500);
    assertThat(sites.idOf(rows.get(2).withId(77))).isZero();
  }

  @Test
  void without_room_for_a_site_the_class_stays_as_it_is_and_says_so() {
    sites.startAt((1 << 14) - 1);
    Weaver weaver = WovenRows.searching(sites);

    assertThat(WovenRows.weaveGrower(weaver)).isNull();

    assertThat(sites.nextId()).isEqualTo(1 << 14);
    assertThat(weaver.failures()).containsExactly(NO_MORE_IDS);
  }

  @Test
  void without_room_for_a_type_the_class_stays_as_it_is_and_says_so() {
    ContainerType other =
        new ContainerType("acme.List", new ArrayLayout(16, 2, 8), StorageKind.ARRAY);
    int last = -1;
    for (int index = engine.add(other); index >= 0; index = engine.add(other)) {
      last = index;
    }
    Weaver weaver = WovenRows.searching(sites);

    assertThat(WovenRows.weaveGrower(weaver)).isNull();

    assertThat(last).isEqualTo(8191);
    assertThat(sites.nextId()).isEqualTo(1);
    assertThat(weaver.failures()).containsExactly(NO_MORE_IDS);
  }

  @Test
  void a_site_that_is_taken_by_its_words_is_the_one_of_its_row() {
    Engine counting = countingEngine();
    Sites from = Given.sites(counting);
    Engine other = countingEngine();
    Sites taking = Given.sites(other);
    assertThat(taking.takesWords()).isTrue();
    assertThat(sites.takesWords()).isFalse();
    for (GrowthRow row : WovenRows.ofJavaBase(from)) {
      if (row.shapes().size() == 1) {
        int id = from.idOf(row);
        assertThat(take(taking, row, id)).as(row.site()).isTrue();
        assertThat(take(taking, row, id)).as(row.site()).isTrue();
        assertThat(take(taking, row, id + 1)).as(row.site()).isFalse();
        assertThat(taking.idOf(row)).isEqualTo(id);
      }
    }

    Set<ContainerType> all = typesOf(counting);
    assertThat(all).containsAll(typesOf(other));
    assertThat(typesOf(other)).hasSizeGreaterThan(all.size() / 2);
  }

  @Test
  void an_id_that_is_another_sites_is_not_taken() {
    Sites taking = Given.sites(countingEngine());

    assertThat(taking.take(7, "a", "acme.List", "acme.List", "[I", "ARRAY")).isTrue();
    assertThat(taking.take(7, "b", "acme.List", "acme.List", "[J", "ARRAY")).isFalse();
    assertThat(taking.take(8, "b", "acme.List", "acme.List", "[J", "ARRAY")).isTrue();
  }

  private static Engine countingEngine() {
    return Engine.create(
        List.of(), List.of(), Thread::currentThread, true, null, StackOptions.off());
  }

  private static boolean take(Sites sites, GrowthRow row, int id) {
    return sites.take(
        id, row.key(), row.owner(), row.type(), row.storage(), row.storageKind().name());
  }

  private static Set<ContainerType> typesOf(Engine engine) {
    Set<ContainerType> types = new HashSet<>();
    for (TypeFigures of : engine.snapshot().types()) {
      types.add(of.type());
    }
    return types;
  }

  @Test
  void no_site_is_added_before_there_is_an_engine() {
    Sites early = new Sites(new Layouts(SimulatedVm.probe()));

    assertThatThrownBy(() -> WovenRows.ofJavaBase(early))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("java.util.ArrayList could not be woven:")
        .hasMessageContaining("there is no engine yet");
    assertThat(early.references()).isEqualTo(new ArrayLayout(16, 2, 8));
  }

  private List<ContainerType> types() {
    List<ContainerType> types = new ArrayList<>();
    for (TypeFigures of : engine.snapshot().types()) {
      types.add(of.type());
    }
    return types;
  }

  private Set<String> grown() {
    Set<String> names = new TreeSet<>();
    for (TypeFigures of : engine.snapshot().types()) {
      if (!of.isEmpty()) {
        names.add(of.type().name());
      }
    }
    return names;
  }

  private long events() {
    return ReportBuilder.events(engine.snapshot().types());
  }

  @SuppressWarnings("deprecation") // threadId() came with 19
  private void send(int site, int oldLength, int newLength) {
    long unused =
        engine
            .sink()
            .applyAsLong(
                Thread.currentThread().getId() << 16 | site,
                (long) oldLength << 32 | (newLength & 0xffff_ffffL));
  }

  private Engine engine() {
    return Engine.create(
        List.of(), List.of(), Thread::currentThread, true, chain(), StackOptions.off());
  }

  private PolicyChain chain() {
    return new PolicyChain(
        List.of(new PolicyMember("acme.Notes", new Notes(), 10)), OnDenial.THROW);
  }

  private final class Notes implements AllocatorPolicy {
    @Override
    public Decision allocate(GrowthSite site, int newLength) {
      return note(site, -1, newLength);
    }

    @Override
    public Decision grow(GrowthSite site, int oldLength, int newLength) {
      return note(site, oldLength, newLength);
    }

    @Override
    public Decision shrink(GrowthSite site, int oldLength, int newLength) {
      return note(site, oldLength, newLength);
    }

    private Decision note(GrowthSite site, int oldLength, int newLength) {
      asked.add(site.denialClass() + " " + oldLength + " to " + newLength);
      return Decision.GRANT;
    }
  }
}
