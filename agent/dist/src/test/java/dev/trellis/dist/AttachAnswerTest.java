package dev.trellis.dist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.weaver.Catalogue;
import dev.trellis.weaver.GrowthType;
import dev.trellis.weaver.Weaver;
import dev.trellis.weaver.WeaverOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttachAnswerTest {

  private static final String SINCE = "2026-11-22T17:03:43.120Z";

  private final Catalogue catalogue = Catalogue.ofJavaBase(Runtime.version().feature());
  private final Weaver weaver =
      new Weaver(catalogue, new WeaverOptions(false, true, List.of()), row -> 1);

  @Test
  void every_fact_has_its_name_and_the_time_is_rounded_up_to_tenths() {
    assertThat(new AttachAnswer(3, 16, 0, 41_200_001, SINCE, Path.of("/tmp/a b.json")).line())
        .isEqualTo(
            "ok\twoven\t3 classes, 16 growth sites\tstopped\tat most 41.3 ms\tcounts from\t"
                + SINCE
                + "\treport\t/tmp/a b.json");
    assertThat(new AttachAnswer(1, 1, 0, 100_000, SINCE, Path.of("r.json")).line())
        .isEqualTo(
            "ok\twoven\t1 class, 1 growth site\tstopped\tat most 0.1 ms\tcounts from\t"
                + SINCE
                + "\treport\tr.json");
  }

  @Test
  void a_name_of_a_file_that_holds_line_ends_or_tabs_stays_one_fact() {
    assertThat(new AttachAnswer(3, 16, 0, 0, SINCE, Path.of("a\tb\nc")).line())
        .endsWith("\treport\ta\\u0009b\\u000ac")
        .doesNotContain("\n");
  }

  @Test
  void where_nothing_is_recorded_no_moment_is_told() {
    assertThat(new AttachAnswer(3, 16, 0, 0, null, Path.of("r.json")).line())
        .contains("\tcounts from\tnever, policy=system records nothing\t");
  }

  @Test
  void what_is_not_loaded_is_neither_woven_nor_missed() throws IOException {
    GrowthType list = catalogue.types().get(0);
    weave(list);

    assertThat(AttachAnswer.of(weaver, 7, null, Path.of("r.json")))
        .isEqualTo(new AttachAnswer(1, list.rows().size(), 0, 7, null, Path.of("r.json")));
  }

  @Test
  void what_could_not_be_woven_is_told() throws IOException {
    for (GrowthType type : catalogue.types()) {
      weave(type);
    }
    AttachAnswer whole = AttachAnswer.of(weaver, 0, SINCE, Path.of("r.json"));
    GrowthType lost = catalogue.types().get(0);
    weaver.failed(lost.name(), "as a test");
    AttachAnswer less = AttachAnswer.of(weaver, 0, SINCE, Path.of("r.json"));

    assertThat(whole.classCount()).isEqualTo(catalogue.types().size());
    assertThat(whole.siteCount()).isEqualTo(weaver.coverage().size());
    assertThat(whole.gapCount()).isZero();
    assertThat(less.classCount()).isEqualTo(whole.classCount() - 1);
    assertThat(less.gapCount()).isPositive();
    assertThat(less.siteCount() + less.gapCount()).isEqualTo(whole.siteCount());
    assertThat(less.line())
        .contains(
            "\twoven\t%d classes, %d growth sites; not woven: %d, see the report\t"
                .formatted(less.classCount(), less.siteCount(), less.gapCount()));
  }

  private void weave(GrowthType type) throws IOException {
    String resource = "/" + type.internalName() + ".class";
    try (InputStream in = Object.class.getResourceAsStream(resource)) {
      assertThat(weaver.weave(type.name(), true, in.readAllBytes())).as(type.name()).isNotNull();
    }
  }
}
