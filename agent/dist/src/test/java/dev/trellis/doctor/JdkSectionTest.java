package dev.trellis.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.doctor.samples.Bag;
import dev.trellis.doctor.samples.Heap;
import dev.trellis.doctor.samples.Plain;
import dev.trellis.weaver.Catalogue;
import dev.trellis.weaver.Examiner;
import dev.trellis.weaver.WeaverOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of a JDK, by a catalogue that fits it and by others. */
class JdkSectionTest {

  private static final String BAG =
      """
      type dev.trellis.doctor.samples.Bag array [Ljava/lang/Object; 17-25
      site <init>()V new#1 created STRONG
      site add(Ljava/lang/Object;)V copyOf#1 replaced:items INSERTED
      """;

  private static final String HEAP =
      """
      type dev.trellis.doctor.samples.Heap array [I 17-25
      site <init>()V new#1 created NEVER_DENIED
      site add(IJ)V new#1 replaced:keys NEVER_DENIED
      """;

  private static final String HEAP_VALUES =
      """
      skip <init>()V new#2 values
      skip add(IJ)V new#2 values
      """;

  @Test
  void a_catalogue_that_fits_has_no_gap() throws IOException {
    assertThat(said(21, false, BAG + HEAP + HEAP_VALUES, Bag.class, Heap.class, Plain.class))
        .isEqualTo(
            """
            JDK 21.0.1 at jdk
              release    21, verified
              read       3 classes of java.base

              class                            kind   WOVEN  ABSENT  UNKNOWN  FAILED  asks  denial classes
              dev.trellis.doctor.samples.Bag   array      2       0        0       0     0  1 STRONG, 1 INSERTED
              dev.trellis.doctor.samples.Heap  array      2       0        0       0     0  2 NEVER_DENIED

              left out   nothing
              not named  no other class that grows an array
              result     all that is expected can be woven: 4 growth sites in 2 classes
            complete
            """);
  }

  @Test
  void an_unknown_allocation_and_an_absent_site_are_named_in_full() throws IOException {
    String absent = "site grow()V new#1 created STRONG\n";

    assertThat(said(21, false, BAG + absent + HEAP, Bag.class, Heap.class))
        .isEqualTo(
            """
            JDK 21.0.1 at jdk
              release    21, verified
              read       2 classes of java.base

              class                            kind   WOVEN  ABSENT  UNKNOWN  FAILED  asks  denial classes
              dev.trellis.doctor.samples.Bag   array      2       1        0       0     0  1 STRONG, 1 INSERTED
                ABSENT   ARRAY       STRONG       grow()V new#1
              dev.trellis.doctor.samples.Heap  array      2       0        2       0     0  2 NEVER_DENIED
                UNKNOWN  ALLOCATION  NEVER_DENIED <init>()V new#2
                UNKNOWN  ALLOCATION  NEVER_DENIED add(IJ)V new#2

              left out   nothing
              not named  no other class that grows an array
              result     cannot judge: 1 ABSENT, 2 UNKNOWN; can be woven: 4 growth sites in 2 classes
            incomplete
            """);
  }

  @Test
  void a_class_that_the_jdk_does_not_have_is_absent_with_all_its_sites() throws IOException {
    assertThat(said(17, false, BAG, Plain.class))
        .isEqualTo(
            """
            JDK 17.0.1 at jdk
              release    17, verified
              read       1 class of java.base

              class                           kind   WOVEN  ABSENT  UNKNOWN  FAILED  asks  denial classes
              dev.trellis.doctor.samples.Bag  array      0       2        0       0     0
                ABSENT   ARRAY       STRONG       <init>()V new#1
                ABSENT   ARRAY       INSERTED     add(Ljava/lang/Object;)V copyOf#1

              left out   nothing
              not named  no other class that grows an array
              result     cannot judge: 2 ABSENT; can be woven: 0 growth sites in 0 classes
            incomplete
            """);
  }

  @Test
  void what_is_left_out_is_counted_and_what_nobody_names_is_named() throws IOException {
    String leave = "leave dev.trellis.doctor.samples.H* scratch of one call\n";

    assertThat(said(23, false, leave, Bag.class, Heap.class))
        .isEqualTo(
            """
            JDK 23.0.1 at jdk
              release    23, unverified; verified are 17, 21 and 25
              read       2 classes of java.base
              left out   1 class that grows an array, on purpose, by 1 row; --all names them
              not named  1 class grows an array and the catalogue does not name it:
                dev.trellis.doctor.samples.Bag  items
              result     no class is expected to be woven
            complete
            """);
  }

  @Test
  void every_site_and_every_class_is_named_if_all_are_asked_for() throws IOException {
    String leave = "leave dev.trellis.doctor.samples.H* scratch of one call\n";

    assertThat(said(21, true, BAG + leave, Bag.class, Heap.class))
        .isEqualTo(
            """
            JDK 21.0.1 at jdk
              release    21, verified
              read       2 classes of java.base

              class                           kind   WOVEN  ABSENT  UNKNOWN  FAILED  asks  denial classes
              dev.trellis.doctor.samples.Bag  array      2       0        0       0     0  1 STRONG, 1 INSERTED
                WOVEN    ARRAY       STRONG       <init>()V new#1
                WOVEN    ARRAY       INSERTED     add(Ljava/lang/Object;)V copyOf#1

              left out   1 class that grows an array, on purpose, by 1 row:
                dev.trellis.doctor.samples.H* (1 class): scratch of one call
                  dev.trellis.doctor.samples.Heap  keys, values
              not named  no other class that grows an array
              result     all that is expected can be woven: 2 growth sites in 1 class
            complete
            """);
  }

  private static String said(int release, boolean all, String catalogue, Class<?>... classes)
      throws IOException {
    Examiner examiner =
        new Examiner(
            Catalogue.ofJavaBase("small", new StringReader(catalogue), release),
            new WeaverOptions(true, false, List.of()));
    Survey survey =
        Survey.ofJdk(
            examiner,
            reader -> {
              for (Class<?> one : classes) {
                reader.classFile(one.getSimpleName(), Place.bytes(one));
              }
            });
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Lines lines = new Lines(new PrintStream(out, true, StandardCharsets.UTF_8));
    Jdk jdk = new Jdk(Path.of("jdk"), release + ".0.1", release);
    boolean complete = new JdkSection(jdk, survey, false).print(lines, all);
    lines.add(complete ? "complete" : "incomplete");
    return out.toString(StandardCharsets.UTF_8);
  }
}
