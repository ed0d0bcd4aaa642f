package dev.trellis.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trellis.policy.ArrayLayout;
import dev.trellis.policy.DenialClass;
import dev.trellis.policy.GrowthSite;
import java.util.List;
import org.junit.jupiter.api.Test;

class SiteTableTest {

  /** A quarter of what the hook's word has room for, and the first id is the probe's. */
  private static final int MOST = 16_383;

  @Test
  void ids_are_places_from_1_on_and_0_is_nobodys() {
    SiteTable table = new SiteTable(List.of(entry(1, 7), entry(2, 8)), true);

    assertThat(table.add(entry(3, 9))).isTrue();
    assertThat(table.entries()[0]).isNull();
    assertThat(table.entries()[3]).isEqualTo(entry(3, 9));
    assertThat(table.types()).startsWith(0, 7, 8, 9, 0);
  }

  @Test
  void ids_may_come_in_any_order_and_each_once() {
    SiteTable table = new SiteTable(List.of(entry(40, 7)), true);

    assertThat(table.add(entry(2, 8))).isTrue();
    assertThat(table.add(entry(40, 9))).isFalse();

    assertThat(table.entries()[39]).isNull();
    assertThat(table.types()[40]).isEqualTo(7);
    assertThat(table.entries()[2]).isEqualTo(entry(2, 8));
  }

  @Test
  void what_was_handed_out_sees_what_is_added_later() {
    SiteTable table = new SiteTable(List.of(), true);
    int[] types = table.types();
    SiteEntry[] entries = table.entries();

    assertThat(table.add(entry(1, 5))).isTrue();

    assertThat(types[1]).isEqualTo(5);
    assertThat(entries[1]).isEqualTo(entry(1, 5));
  }

  @Test
  void where_there_is_no_more_room_nothing_is_added() {
    SiteTable table = new SiteTable(List.of(), true);
    for (int id = 1; id <= MOST; id++) {
      assertThat(table.add(entry(id, id))).isTrue();
    }

    assertThat(table.add(entry(MOST + 1, 1))).isFalse();
    assertThat(table.add(entry(1, 1))).isFalse();

    assertThat(table.types()[MOST]).isEqualTo(MOST);
    assertThat(HookWords.site(HookWords.who(1, MOST))).isEqualTo(MOST);
  }

  @Test
  void a_table_of_types_alone_keeps_no_more() {
    SiteTable table = new SiteTable(List.of(entry(1, 7)), false);

    assertThat(table.add(2, 8)).isTrue();
    assertThat(table.add(2, 9)).isFalse();
    assertThat(table.add(MOST + 1, 1)).isFalse();

    assertThat(table.types()).startsWith(0, 7, 8, 0);
    assertThat(table.keepsEntries()).isFalse();
    assertThatThrownBy(table::entries)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("entries are not kept");
  }

  private static SiteEntry entry(int id, int type) {
    ArrayLayout layout = new ArrayLayout(16, 2, 8);
    GrowthSite site = new GrowthSite(id, "acme.List", "grow(I)V", DenialClass.STRONG, layout);
    return new SiteEntry(site, type, Rule.COUNT);
  }
}
