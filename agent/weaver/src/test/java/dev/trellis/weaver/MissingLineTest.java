package dev.trellis.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The catalogue of java.base with each of its lines taken away in turn. */
class MissingLineTest {

  private static final Set<String> ALLOCATIONS =
      Set.of("new", "copyOf", "copyOfRange", "clone", "newBytes");

  private final CatalogueLines catalogue = CatalogueLines.running();

  /**
   * What takes an array over, or gives one up, allocates nothing and so is not seen to be missed.
   */
  @Test
  void a_site_that_is_missing_is_unknown_unless_it_allocates_nothing_and_is_no_guarded_call() {
    assertThat(unnoticed("site")).containsExactlyElementsOf(notSeen("site"));
    assertThat(unnoticed("site"))
        .allMatch(line -> line.matches(".* (put|empty|call):\\S+ (adopted|abandoned|installed).*"));
  }

  @Test
  void a_question_that_is_missing_is_unknown_unless_it_is_asked_at_the_entry_or_before_a_store() {
    assertThat(unnoticed("ask"))
        .isNotEmpty()
        .containsExactlyElementsOf(notSeen("ask"))
        .allMatch(line -> line.contains(" entry ") || line.contains(" put:modCount#1 "));
  }

  @Test
  void an_allocation_that_is_no_longer_said_not_to_be_storage_is_unknown() {
    assertThat(catalogue.of("skip")).isNotEmpty();
    assertThat(unnoticed("skip")).isEmpty();
  }

  /**
   * A table that has no line of nodes at all may as well have none, and the nest of a class is all
   * that is looked at.
   */
  @Test
  void a_class_of_nodes_that_is_missing_is_unknown_unless_it_is_the_one_of_a_table_or_elsewhere() {
    assertThat(unnoticedClasses("nodes"))
        .containsExactly(
            "java.lang.ThreadLocal$ThreadLocalMap $Entry",
            "java.util.Hashtable $Entry",
            "java.util.LinkedHashMap java.util.HashMap$TreeNode",
            "java.util.WeakHashMap $Entry");
  }

  @Test
  void a_class_that_is_no_longer_said_not_to_be_a_node_is_unknown() {
    assertThat(catalogue.of("other")).isNotEmpty();
    assertThat(unnoticedClasses("other")).isEmpty();
  }

  private List<String> unnoticed(String keyword) {
    List<String> lines = new ArrayList<>();
    for (int number : catalogue.of(keyword)) {
      if (!isNoticed(number, "")) {
        lines.add(catalogue.typeOf(number) + " " + catalogue.line(number));
      }
    }
    return lines;
  }

  private List<String> unnoticedClasses(String keyword) {
    List<String> lines = new ArrayList<>();
    for (int number : catalogue.of(keyword)) {
      String[] words = catalogue.line(number).split(" ", 3);
      for (String name : words[1].split(",")) {
        if (!isNoticed(number, without(words, name))) {
          lines.add(catalogue.typeOf(number) + " " + name);
        }
      }
    }
    return lines;
  }

  private static String without(String[] words, String name) {
    List<String> left = new ArrayList<>(List.of(words[1].split(",")));
    left.remove(name);
    String reason = words.length == 3 ? " " + words[2] : "";
    return left.isEmpty() ? "" : words[0] + " " + String.join(",", left) + reason;
  }

  /** Lines at places where neither an allocation nor a guarded call stands. */
  private List<String> notSeen(String keyword) {
    List<String> lines = new ArrayList<>();
    for (int number : catalogue.of(keyword)) {
      String line = catalogue.line(number);
      String type = catalogue.typeOf(number);
      String idiom = line.split(" ")[2].replaceAll("#.*", "");
      boolean guarded =
          idiom.startsWith("call:") && guards(type).contains(idiom.substring("call:".length()));
      if (!ALLOCATIONS.contains(idiom) && !guarded) {
        lines.add(type + " " + line);
      }
    }
    return lines;
  }

  private static Set<String> guards(String name) {
    return Catalogues.running().types().stream()
        .filter(type -> type.name().equals(name))
        .findFirst()
        .orElseThrow()
        .guards();
  }

  private boolean isNoticed(int number, String instead) {
    Weaver weaver = Weavers.everything(catalogue.with(number, instead));
    Weavers.weave(weaver, catalogue.typeOf(number));
    return !Weavers.lines(weaver, SiteStatus.UNKNOWN).isEmpty();
  }
}
