package dev.trellis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FiguresTest {

  private static final Figures EACH_ITS_PLACE = new Figures(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);

  @Test
  void the_table_names_every_component_once_and_in_order() {
    assertThat(Arrays.stream(Figure.values()).map(Figure::jsonName))
        .containsExactly(
            Arrays.stream(Figures.class.getRecordComponents())
                .map(java.lang.reflect.RecordComponent::getName)
                .toArray(String[]::new));
    assertThat(Arrays.stream(Figure.values()).map(figure -> figure.of(EACH_ITS_PLACE)))
        .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
  }

  @Test
  void every_meaning_is_one_sentence_that_begins_with_the_unit() {
    for (Figure figure : Figure.values()) {
      assertThat(figure.meaning().toLowerCase(Locale.ROOT))
          .startsWith(figure.unit().word() + ": ")
          .endsWith(".");
      assertThat(figure.jsonName().endsWith("Bytes")).isEqualTo(figure.unit() == Figure.Unit.BYTES);
    }
  }

  @Test
  void events_are_all_storages_created_nodes_included() {
    assertThat(EACH_ITS_PLACE.events()).isEqualTo(1 + 2 + 3 + 4 + 5);
    assertThat(EACH_ITS_PLACE.arrays()).isEqualTo(1 + 2 + 3 + 4);
  }

  @Test
  void sum_and_difference_go_figure_by_figure() {
    Figures sum = EACH_ITS_PLACE.plus(EACH_ITS_PLACE);

    assertThat(sum).isEqualTo(new Figures(2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22));
    assertThat(sum.minus(EACH_ITS_PLACE)).isEqualTo(EACH_ITS_PLACE);
    assertThat(Figures.ZERO.minus(EACH_ITS_PLACE).growths()).isEqualTo(-2);
  }

  @Test
  void a_figure_is_found_by_its_json_name_alone() {
    assertThat(Figure.named("copiedBytes")).contains(Figure.COPIED_BYTES);
    assertThat(Figure.named("COPIED_BYTES")).isEmpty();
  }
}
