package dev.trellis.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassPatternTest {

  @ParameterizedTest
  @CsvSource({
    "acme.List, acme.List",
    "acme.*List, acme.ArrayList",
    "acme.*List, acme.List",
    "acme.*, acme.Map$Node",
    "acme.*$Node, acme.Map$Node",
    "acme.*.*Map, acme.ints.IntMap",
    "acme.*a*b, acme.xaaxb",
    "*.List, acme.List",
    "acme.**, acme.List",
    "acme.**, acme.ints.IntMap",
    "acme.Map**, acme.Map",
    "acme.Map**, acme.Map$Node",
    "acme.Map***, acme.Maps.Node",
    "acme.*.**, acme.ints.lists.List",
    "**, acme.List",
  })
  void a_name_that_fits_is_meant(String pattern, String name) {
    assertThat(new ClassPattern(pattern).matches(name)).isTrue();
    assertThat(name).startsWith(new ClassPattern(pattern).prefix());
  }

  @ParameterizedTest
  @CsvSource({
    "acme.List, acme.Lists",
    "acme.List, acme.Lis",
    "acme.List, the.acme.List",
    "acme.List, acme_List",
    "acme.*List, acme.ints.ArrayList",
    "acme.*List, acme.ArrayLists",
    "acme.*, acme.ints.IntMap",
    "acme.*.*Map, acme.IntMap",
    "acme.*a*b, acme.xaaxbc",
    "*.List, the.acme.List",
    "acme.**, acme",
    "acme.**, acmes.List",
    "acme.*.**, acme.List",
    "acme.**.List, acme.Map",
    "acme.**.List, acme.ints.lists.List",
  })
  void a_name_that_does_not_fit_is_not(String pattern, String name) {
    assertThat(new ClassPattern(pattern).matches(name)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"acme.List, acme.List", "acme.*List, acme.", "**, ''", "acme.Map**, acme.Map"})
  void the_prefix_is_what_stands_before_the_first_star(String pattern, String prefix) {
    assertThat(new ClassPattern(pattern).prefix()).isEqualTo(prefix);
  }
}
