package dev.trellis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

  private static final List<String> KNOWN = List.of("view", "viewer", "check");

  @Test
  void the_name_with_the_fewest_edits_is_the_nearest_whatever_its_case() {
    assertThat(Nearest.to("veiw", KNOWN, 2)).contains("view");
    assertThat(Nearest.to("VIEWERS", KNOWN, 2)).contains("viewer");
    assertThat(Nearest.to("hceck", KNOWN, 2)).contains("check");
    assertThat(Nearest.to("CHECK", KNOWN, 0)).contains("check");
  }

  @Test
  void nothing_is_near_that_takes_more_edits_than_allowed() {
    assertThat(Nearest.to("veiw", KNOWN, 1)).isEmpty();
    assertThat(Nearest.to("", List.of("", "abc"), 2)).isEmpty();
  }

  @Test
  void of_equally_near_names_the_first_in_order_is_taken() {
    assertThat(Nearest.to("a", List.of("c", "b"), 1)).contains("b");
  }
}
