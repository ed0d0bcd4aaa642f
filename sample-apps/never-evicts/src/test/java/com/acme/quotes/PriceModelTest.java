package com.acme.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PriceModelTest {

  private final PriceModel model = new PriceModel();

  @Test
  void an_option_far_below_the_share_is_worth_nothing() {
    assertThat(model.priceCents(10_000, new Option("A", 100))).isZero();
  }

  @Test
  void an_option_far_above_the_share_is_worth_what_using_it_now_brings() {
    assertThat(model.priceCents(100, new Option("A", 10_000))).isEqualTo(9_900);
  }

  @Test
  void an_option_is_worth_more_than_the_one_with_a_lower_strike() {
    assertThat(model.priceCents(10_000, new Option("A", 10_100)))
        .isGreaterThan(model.priceCents(10_000, new Option("A", 10_000)));
  }
}
