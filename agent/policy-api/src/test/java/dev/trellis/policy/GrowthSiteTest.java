package dev.trellis.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GrowthSiteTest {

  @Test
  void its_short_name_has_no_descriptor() {
    assertThat(site("grow(I)[Ljava/lang/Object;").shortName())
        .isEqualTo("java.util.ArrayList.grow");
    assertThat(site("grow").shortName()).isEqualTo("java.util.ArrayList.grow");
  }

  @Test
  void it_prints_as_type_and_method() {
    assertThat(site("<init>(I)V")).hasToString("java.util.ArrayList.<init>(I)V");
  }

  private static GrowthSite site(String method) {
    return new GrowthSite(
        1, "java.util.ArrayList", method, DenialClass.STRONG, new ArrayLayout(16, 2, 8));
  }
}
