package dev.trellis.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.weaver.subjects.Growing;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the hook sends when a class with a row runs; ids go by the order in the class. The container
 * starts with storages of 4 ints, 6 bytes and 3 references.
 */
class HookArgumentsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "create(I)V new#1 created STRONG | 10 | 1 -1 > 10",
        "create(I)V new#1 created STRONG | 0 | 1 -1 > 0",
        "create(I)V new#1 created NEVER_DENIED | 10 | 1 -1 > 10",
        "create(I)V new#1 replaced:data STRONG | 10 | 1 4 > 10",
        "create(I)V new#1 replaced:data INSERTED | 3 | 1 4 > 3",
        "create(I)V new#1 replaced:data NEVER_DENIED | 10 | 1 4 > 10",
        "ofReferences(I)V new#1 created:of=[Ljava/lang/Object; STRONG | 7 | 1 -1 > 7",
        "ofReferences(I)V new#1 replaced:objects,of=[Ljava/lang/Object; STRONG | 7 | 1 3 > 7",
        "range(I)V copyOfRange#1 created STRONG | 4 | 1 -1 > 3",
        "range(I)V copyOfRange#1 replaced:data STRONG | 4 | 1 4 > 3",
        "grow(I)V copyOf#1 created STRONG | 10 | 1 -1 > 10",
        "grow(I)V copyOf#1 replaced STRONG | 10 | 1 4 > 10",
        "grow(I)V copyOf#1 replaced:stack STRONG | 2 | 1 4 > 2",
        "grow(I)V copyOf#1 replaced:data NEVER_DENIED | 4 | 1 4 > 4",
        "grow(I)V copyOf#1 counted NEVER_DENIED | 10 | 1 4 > 10",
        "growLocal(I)V new#1 counted:@2 NEVER_DENIED | 10 | 1 4 > 10",
        "growReferences(I)V copyOf#1 replaced STRONG | 10 | 1 3 > 10",
        "growOfType(I)V copyOf#1 created STRONG | 10 | 1 -1 > 10",
        "growOfType(I)V copyOf#1 replaced:objects,of=[Ljava/lang/Object; STRONG | 10 | 1 3 > 10",
        "growLocal(I)V new#1 replaced:@2 STRONG | 10 | 1 4 > 10",
        "growByLength(I)V new#1 replaced:#2 STRONG | 10 | 1 3 > 10",
        "widen(I)V newBytes#1 created:of=[B STRONG | 10 | 1 -1 > 20",
        "widen(I)V newBytes#1 replaced:bytes,of=[B STRONG | 10 | 1 6 > 20",
        "callMaker(I)V call:maker#1 created STRONG | 10 | 1 -1 > 10",
        "callMaker(I)V call:maker#1 replaced:data STRONG | 10 | 1 4 > 10",
        "resize(I)V copyOf#1 resized:2,data NEVER_DENIED | 10 | 1 4 > 10",
        "returnGrown(I)[Ljava/lang/Object; new#1 returned:2,of=[Ljava/lang/Object; NEVER_DENIED"
            + " | 9 | 1 3 > 9",
        "reserve(I)V call:makeRoom#1 askLength:objects,of=[Ljava/lang/Object; STRONG | 5 | 1 3 > 5",
        "reserve(I)V call:makeRoom#1 askRoom:objects,of=[Ljava/lang/Object; STRONG | 5 | 1 3 > 5",
      })
  void a_length_is_told_with_the_one_before(String row, int argument, String told) {
    Stage stage = Stage.ofRows(Growing.class, "[I", keyword(row) + row);
    Object growing = stage.make(Growing.class);

    Object unused = stage.call(growing, row.substring(0, row.indexOf('(')), argument);

    assertThat(stage.told()).filteredOn(line -> !line.equals("0 -1 > -1")).containsExactly(told);
    assertThat(stage.weaver().failures()).isEmpty();
  }

  private static String keyword(String row) {
    return row.contains(" ask") ? "ask " : "site ";
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "copy()V clone#1 created STRONG | 1 -1 > 4",
        "copy()V clone#1 replaced:data STRONG | 1 4 > 4",
        "copyReferences()V clone#1 created:of=[Ljava/lang/Object; STRONG | 1 -1 > 3",
        "check()V call:helper#1 adopted:data STRONG | 1 -1 > 4",
        "check()V call:helper#1 adopted:data NEVER_DENIED | 1 -1 > 4",
        "giveUp()V empty:EMPTY#1 abandoned:data STRONG | 1 4 > -1",
        "giveUp()V empty:EMPTY#1 abandoned:data NEVER_DENIED | 1 4 > -1",
      })
  void what_takes_no_length_is_told_with_that_of_the_storage(String row, String told) {
    Stage stage = Stage.ofRows(Growing.class, "[I", "site " + row);
    Object growing = stage.make(Growing.class);

    Object unused = stage.call(growing, row.substring(0, row.indexOf('(')));

    assertThat(stage.told()).containsExactly(told);
  }

  @ParameterizedTest
  @CsvSource({"STRONG", "NEVER_DENIED"})
  void a_storage_that_is_taken_over_is_told_with_its_length_whatever_it_is(String denialClass) {
    Stage stage =
        Stage.ofRows(Growing.class, "[I", "site take([I)V put:data#1 adopted " + denialClass);
    Object growing = stage.make(Growing.class);

    stage.call(growing, "take", new int[8]);
    stage.call(growing, "take", new int[0]);
    stage.call(growing, "take", (Object) null);

    assertThat(stage.told()).containsExactly("1 -1 > 8", "1 -1 > 0");
  }

  @Test
  void the_shared_empty_array_is_no_storage() {
    Stage stage =
        Stage.ofRows(
            Growing.class,
            "[I",
            "site grow(I)V copyOf#1 replaced:stack,EMPTY STRONG",
            "site create(I)V new#1 replaced:data,EMPTY STRONG");
    Object growing = stage.make(Growing.class);

    stage.call(growing, "giveUp");
    stage.call(growing, "grow", 5);
    stage.call(growing, "giveUp");
    stage.call(growing, "create", 6);
    stage.call(growing, "grow", 7);

    assertThat(stage.told()).containsExactly("2 -1 > 5", "1 -1 > 6", "2 6 > 7");
  }

  @Test
  void a_storage_that_is_given_up_twice_or_empty_is_given_up_once() {
    Stage stage =
        Stage.ofRows(Growing.class, "[I", "site giveUp()V empty:EMPTY#1 abandoned:data STRONG");
    Object growing = stage.make(Growing.class);

    stage.call(growing, "giveUp");
    stage.call(growing, "giveUp");

    assertThat(stage.told()).containsExactly("1 4 > -1");
  }

  @Test
  void the_same_array_returned_is_no_event_and_stack_is_probed_at_the_entry() {
    Stage stage =
        Stage.ofRows(
            Growing.class,
            "[Ljava/lang/Object;",
            "site returnGrown(I)[Ljava/lang/Object; new#1 returned:2 NEVER_DENIED");
    Object growing = stage.make(Growing.class);

    stage.call(growing, "returnGrown", 3);
    assertThat(stage.told()).containsExactly("0 -1 > -1");
    stage.call(growing, "returnGrown", 9);
    assertThat(stage.told()).containsExactly("0 -1 > -1", "1 3 > 9");
  }

  @Test
  void a_list_of_a_lists_like_is_installed_without_an_event_unless_it_had_elements() {
    Stage stage =
        Stage.ofRows(
            Growing.class,
            "[Ljava/lang/Object;",
            "site install(Ljava/util/Collection;)V call:set#1 installed:objects,@1,NONE STRONG");
    Object growing = stage.make(Growing.class);
    List<Integer> like = new CopyOnWriteArrayList<>(List.of(1, 2));

    stage.call(growing, "install", List.of(1, 2, 3, 4, 5));
    stage.call(growing, "install", like);
    stage.call(growing, "install", new ArrayList<>());
    stage.call(growing, "install", like);

    assertThat(stage.told()).containsExactly("1 3 > 5", "1 5 > 2", "1 2 > 0");
  }

  @Test
  void an_array_of_any_shape_is_told_at_the_id_of_its_shape() {
    Stage stage =
        Stage.ofRows(
            Growing.class,
            "[I",
            "site create(I)V new#1 created STRONG",
            "site hold(Ljava/lang/Object;)V call:any#1 made NEVER_DENIED",
            "site grow(I)V copyOf#1 replaced STRONG");
    Object growing = stage.make(Growing.class);

    stage.call(growing, "hold", (Object) new String[2]);
    stage.call(growing, "hold", new byte[3]);
    stage.call(growing, "hold", new char[4]);
    stage.call(growing, "hold", new float[5]);
    stage.call(growing, "hold", new double[6]);
    stage.call(growing, "grow", 9);

    assertThat(stage.told())
        .containsExactly("3 -1 > 2", "4 -1 > 3", "5 -1 > 4", "6 -1 > 5", "7 -1 > 6", "2 4 > 9");
  }

  @Test
  void an_array_of_another_shape_takes_the_place_of_the_one_before() {
    Stage stage =
        Stage.ofRows(
            Growing.class, "[I", "site hold(Ljava/lang/Object;)V call:any#1 made:held STRONG");
    Object growing = stage.make(Growing.class);

    stage.call(growing, "hold", new double[6]);
    stage.call(growing, "hold", (Object) new Object[2]);

    assertThat(stage.told()).containsExactly("5 5 > 6", "5 6 > -1", "1 -1 > 2");
  }

  @Test
  void questions_come_before_anything_is_written() {
    Stage stage =
        Stage.ofRows(
            Growing.class,
            "[Ljava/lang/Object;",
            "ask check()V call:helper#1 askTable:objects,threshold STRONG",
            "ask offer(Ljava/lang/Object;)V entry askRing:objects,head,tail STRONG");
    Object growing = stage.make(Growing.class);

    stage.call(growing, "check");
    stage.call(growing, "offer", "element");
    stage.call(growing, "offer", (Object) null);

    assertThat(stage.told()).containsExactly("1 3 > 12", "2 3 > 1");
  }

  @Test
  void a_length_below_zero_is_left_to_the_jvm() {
    Stage stage =
        Stage.ofRows(
            Growing.class,
            "[I",
            "site create(I)V new#1 created STRONG",
            "site grow(I)V copyOf#1 replaced NEVER_DENIED");
    Object growing = stage.make(Growing.class);

    for (String method : List.of("create", "grow")) {
      try {
        stage.call(growing, method, -1);
      } catch (NegativeArraySizeException asWithoutTrellis) {
        assertThat(asWithoutTrellis).hasMessageContaining("-1");
      }
    }

    assertThat(stage.told()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "range(I)V copyOfRange#1 replaced STRONG | range(I)V copyOfRange#1 has no old storage right"
            + " below the length; name its field or variable",
        "growOfType(I)V copyOf#1 replaced STRONG | growOfType(I)V copyOf#1 has no old storage right"
            + " below the length; name its field or variable",
        "create(I)V new#1 replaced:none STRONG | has no field none",
        "create(I)V new#1 replaced:data,none STRONG | has no field none",
      })
  void a_row_that_cannot_be_woven_fails_with_a_line_that_says_why(String row, String why) {
    Stage stage = Stage.ofRows(Growing.class, "[I", "site " + row);
    stage.make(Growing.class);

    String name = Growing.class.getName();
    String of = why.startsWith("has") ? name + " " : name + ".";
    assertThat(stage.weaver().failures())
        .containsExactly(
            name + " could not be woven: java.lang.IllegalArgumentException: " + of + why);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "rangeOfType(I)V copyOfRange#1 created STRONG | copyOfRange#1 | its bounds",
        "square(II)V new#1 created STRONG | new#1 | its length",
      })
  void a_length_out_of_reach_fails_with_a_line_that_says_so(String row, String point, String what) {
    Stage stage = Stage.ofRows(Growing.class, "[I", "site " + row);
    stage.make(Growing.class);

    assertThat(stage.weaver().failures())
        .containsExactly(
            Growing.class.getName()
                + " could not be woven: java.lang.IllegalArgumentException: "
                + point
                + " of "
                + Growing.class.getName().replace('.', '/')
                + " has "
                + what
                + " out of reach");
  }
}
