package dev.trellis.dist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.report.Bucket;
import dev.trellis.report.Distribution;
import dev.trellis.report.Figures;
import dev.trellis.report.TypeRow;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowsTest {

  private static final int NONE = FedEngine.NONE;

  private final FedEngine fed = new FedEngine(true, null);

  @Test
  void a_row_has_the_figures_of_its_type() {
    fed.event(FedEngine.LIST, NONE, 10);
    fed.event(FedEngine.LIST, 10, 15);
    fed.event(FedEngine.LIST, 15, 15);
    fed.event(FedEngine.LIST, 15, 10);
    fed.event(FedEngine.TABLE, NONE, 16);
    fed.event(FedEngine.TABLE, 16, 32);

    assertThat(rows()).extracting(TypeRow::type).containsExactly("acme.List", "acme.Table");
    assertThat(rows().get(0).figures())
        .isEqualTo(new Figures(1, 1, 1, 1, 0, 272, 140, 0, 216, 0, 0));
    assertThat(rows().get(1).figures()).isEqualTo(new Figures(1, 1, 0, 0, 0, 224, 0, 16, 80, 0, 0));
  }

  @Test
  void a_type_that_has_grown_nothing_has_no_row() {
    fed.event(FedEngine.TABLE, NONE, 16);

    assertThat(rows()).extracting(TypeRow::type).containsExactly("acme.Table");
  }

  @Test
  void containers_stopped_where_more_arrived_than_departed() {
    for (int i = 0; i < 5; i++) {
      fed.event(FedEngine.LIST, NONE, 10);
    }
    fed.event(FedEngine.LIST, 10, 15);
    fed.event(FedEngine.LIST, 10, 15);
    fed.event(FedEngine.LIST, 15, 22);
    fed.event(FedEngine.LIST, 22, NONE);

    TypeRow row = rows().get(0);
    assertThat(row.bornBefore()).isZero();
    assertThat(row.histograms().capacityLength().buckets())
        .containsExactly(new Bucket(10, 5), new Bucket(15, 2), new Bucket(22, 1));
    assertThat(row.histograms().departedLength().buckets())
        .containsExactly(new Bucket(10, 2), new Bucket(15, 1), new Bucket(22, 1));
    assertThat(row.histograms().finalCapacityLength().buckets())
        .containsExactly(new Bucket(10, 3), new Bucket(15, 1));
    assertThat(row.histograms().storageBytes().buckets())
        .containsExactly(new Bucket(56, 5), new Bucket(80, 2), new Bucket(104, 1));
  }

  @Test
  void what_departed_without_having_arrived_was_born_before() {
    fed.event(FedEngine.LIST, 10, 15);
    fed.event(FedEngine.LIST, 10, 15);
    fed.event(FedEngine.LIST, NONE, 33);
    fed.event(FedEngine.LIST, 33, 49);
    fed.event(FedEngine.LIST, 33, 49);

    TypeRow row = rows().get(0);
    assertThat(row.bornBefore()).isEqualTo(3);
    assertThat(row.histograms().finalCapacityLength().buckets())
        .containsExactly(new Bucket(15, 2), new Bucket(49, 2));
  }

  @Test
  void storages_of_several_layouts_are_one_row_of_their_class() {
    fed.event(FedEngine.LIST, NONE, 10);
    fed.event(FedEngine.LIST_OF_LONGS, NONE, 10);
    fed.event(FedEngine.LIST_OF_LONGS, 10, 20);
    fed.event(FedEngine.LIST_OF_LONGS, 7, NONE);

    assertThat(rows()).hasSize(1);
    TypeRow row = rows().get(0);
    assertThat(row.type()).isEqualTo("acme.List");
    assertThat(row.figures())
        .isEqualTo(new Figures(2, 1, 0, 0, 0, 56 + 96 + 176, 80, 0, 96 + 72, 0, 0));
    assertThat(row.histograms().capacityLength().buckets())
        .containsExactly(new Bucket(10, 2), new Bucket(20, 1));
    assertThat(row.histograms().departedLength().buckets())
        .containsExactly(new Bucket(7, 1), new Bucket(10, 1));
    assertThat(row.histograms().finalCapacityLength().buckets())
        .containsExactly(new Bucket(10, 1), new Bucket(20, 1));
    assertThat(row.histograms().storageBytes().buckets())
        .containsExactly(new Bucket(56, 1), new Bucket(96, 1), new Bucket(176, 1));
    assertThat(row.bornBefore()).isEqualTo(1);
  }

  @Test
  void an_array_beside_a_table_is_neither_copied_nor_rehashed() {
    fed.event(FedEngine.TABLE, NONE, 16);
    fed.event(FedEngine.VALUES, NONE, 16);
    fed.event(FedEngine.TABLE, 16, 32);
    fed.event(FedEngine.VALUES, 16, 32);

    assertThat(rows()).hasSize(1);
    assertThat(rows().get(0).figures())
        .isEqualTo(new Figures(2, 2, 0, 0, 0, 2 * (80 + 144), 0, 16, 2 * 80, 0, 0));
  }

  @Test
  void nodes_have_sizes_and_no_lengths() {
    fed.event(FedEngine.NODE, NONE, 0);
    fed.event(FedEngine.NODE, NONE, 0);
    fed.event(FedEngine.NODE, NONE, 0);

    TypeRow row = rows().get(0);
    assertThat(row.type()).isEqualTo("acme.Node");
    assertThat(row.figures()).isEqualTo(new Figures(0, 0, 0, 0, 3, 72, 0, 0, 0, 0, 0));
    assertThat(row.histograms().storageBytes().buckets()).containsExactly(new Bucket(24, 3));
    assertThat(row.histograms().capacityLength().buckets()).isEmpty();
    assertThat(row.histograms().departedLength().buckets()).isEmpty();
    assertThat(row.histograms().finalCapacityLength().buckets()).isEmpty();
    assertThat(row.bornBefore()).isZero();
  }

  @Test
  void lengths_are_in_elements_and_sizes_in_bytes() {
    fed.event(FedEngine.LIST, NONE, 10);

    assertThat(rows().get(0).histograms().named())
        .extracting(named -> named.jsonName() + " " + named.distribution().unit())
        .containsExactly(
            "storageBytes bytes",
            "capacityLength elements",
            "departedLength elements",
            "finalCapacityLength elements");
  }

  @Test
  void a_storage_above_the_highest_value_is_counted_at_it() {
    fed.event(FedEngine.LIST, NONE, 1 << 30);

    Distribution bytes = rows().get(0).histograms().storageBytes();
    assertThat(bytes.count()).isEqualTo(1);
    assertThat(bytes.max()).isGreaterThanOrEqualTo(Distribution.HIGHEST_VALUE);
    assertThat(rows().get(0).figures().requestedBytes()).isEqualTo((4L << 30) + 16);
  }

  private List<TypeRow> rows() {
    return Rows.types(fed.engine.snapshot().types());
  }
}
