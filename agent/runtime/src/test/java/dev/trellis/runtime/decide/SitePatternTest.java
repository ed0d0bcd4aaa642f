package dev.trellis.runtime.decide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SitePatternTest {

  @ParameterizedTest
  @CsvSource({
    "HashMap.resize, java.util.HashMap, resize",
    "java.util.HashMap.resize, java.util.HashMap, resize",
    "HashMap.*, java.util.HashMap, putMapEntries",
    "*.grow, java.util.ArrayDeque, grow",
    "*HashMap.*, java.util.WeakHashMap, resize",
    "*HashMap.*, java.util.HashMap, resize",
    "java.util.concurrent.*, java.util.concurrent.DelayQueue, grow",
    "*, java.util.ArrayList, grow",
    "ArrayList.<init>, java.util.ArrayList, <init>",
    "*a*a*.b*, aXaXa, bc"
  })
  void a_site_is_meant_by_its_name_with_or_without_the_package(
      String pattern, String type, String method) {
    assertThat(new SitePattern(pattern).matches(type, method)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "HashMap.resize, java.util.WeakHashMap, resize",
    "HashMap.resize, java.util.HashMap, resizeAll",
    "util.HashMap.resize, java.util.HashMap, resize",
    "hashMap.resize, java.util.HashMap, resize",
    "HashMap.*, java.util.HashMapTree, resize",
    "*.grow, java.util.ArrayDeque, growTo",
    "*a*a*.b*, aX, bca"
  })
  void a_site_of_another_name_is_not(String pattern, String type, String method) {
    assertThat(new SitePattern(pattern).matches(type, method)).isFalse();
  }
}
