package dev.trellis.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.report.CoveredSite.Status;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          java.util.ArrayList.grow(I)[Ljava/lang/Object; | java.util.ArrayList | true
          java.util.ArrayList.<init>(I)V#0 | java.util.ArrayList | true
          java.util.ArrayList#grow(I)[Ljava/lang/Object; | java.util.ArrayList | true
          java.util.ArrayList grow | java.util.ArrayList | true
          java.util.ArrayList | java.util.ArrayList | true
          java.util.ArrayList.grow(I)[Ljava/lang/Object; | java.util.ArrayLis | false
          java.util.ArrayList.grow(I)[Ljava/lang/Object; | java.util | false
          java.util.ArrayList#grow(I)[Ljava/lang/Object; | java.util | false
          java.util.HashMap$TreeNode.split()V | java.util.HashMap | false
          java.util.ArrayList.grow(I)[Ljava/lang/Object; | '' | false
          """)
  void a_site_belongs_to_the_class_whose_member_it_is(String site, String type, boolean belongs) {
    CoveredSite covered = new CoveredSite(site, "GROWTH", "STRONG", Status.WOVEN);

    assertThat(covered.belongsTo(type)).isEqualTo(belongs);
    assertThat(new Coverage(true, List.of(covered), List.of()).knows(type)).isEqualTo(belongs);
  }

  @Test
  void sites_that_are_absent_unknown_or_failed_miss_growth() {
    List<CoveredSite> one_of_each =
        Arrays.stream(Status.values())
            .map(status -> new CoveredSite(status.name(), "GROWTH", "STRONG", status))
            .toList();

    assertThat(new Coverage(false, one_of_each, List.of()).missed())
        .extracting(CoveredSite::status)
        .containsExactly(Status.ABSENT, Status.UNKNOWN, Status.FAILED);
  }
}
