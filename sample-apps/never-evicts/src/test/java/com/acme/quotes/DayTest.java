package com.acme.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DayTest {

  @Test
  void two_days_give_the_same_line() {
    assertThat(Main.day(20).summary()).isEqualTo(Main.day(20).summary());
  }

  @Test
  void the_cache_keeps_every_answer_and_gives_none_back() {
    assertThat(Main.day(20).summary())
        .startsWith(
            "27500 requests answered, 0 of them from the cache, which holds 27500 prices; digest ");
  }
}
