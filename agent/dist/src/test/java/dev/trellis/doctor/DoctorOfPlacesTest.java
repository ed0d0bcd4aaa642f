package dev.trellis.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.doctor.samples.Bag;
import dev.trellis.doctor.samples.Heap;
import dev.trellis.doctor.samples.Plain;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of jars and folders. */
class DoctorOfPlacesTest {

  private static final byte[] NO_CLASS = "short".getBytes(StandardCharsets.UTF_8);

  @TempDir Path dir;

  @Test
  void a_class_that_nobody_names_is_counted_with_the_option_that_would_find_it()
      throws IOException {
    Path jar = Place.of(Bag.class, Heap.class, Plain.class).jar(dir.resolve("a.jar"));

    assertThat(Ran.of(jar))
        .isEqualTo(
            new Ran(
                0,
                """
                jar %s
                  read       3 classes
                  not named  2 classes grow arrays and no catalogue names them (--all does); would be found with:
                    sites=dev.trellis.doctor.samples.*  2 classes
                  result     no class is expected to be woven
                """
                    .formatted(jar),
                ""));
    assertThat(Ran.of("--all", jar).out())
        .isEqualTo(
            """
            jar %s
              read       3 classes
              not named  2 classes grow arrays and no catalogue names them; would be found with:
                sites=dev.trellis.doctor.samples.*  2 classes
                  dev.trellis.doctor.samples.Bag  items
                  dev.trellis.doctor.samples.Heap  keys, values
              result     no class is expected to be woven
            """
                .formatted(jar));
  }

  @Test
  void what_the_option_finds_is_listed_with_fields_and_stores() throws IOException {
    Path folder = Place.of(Bag.class, Heap.class, Plain.class).folder(dir.resolve("classes"));

    assertThat(Ran.of("--sites", "dev.trellis.doctor.samples.H*:com.acme.**", folder))
        .isEqualTo(
            new Ran(
                0,
                """
                folder %s
                  read       3 classes
                  sites      1 class that --sites finds

                  class                            kind   WOVEN  ABSENT  UNKNOWN  FAILED  fields
                  dev.trellis.doctor.samples.Heap  array      4       0        0       0  keys, values

                  not named  1 class grows an array and no catalogue names it (--all does); would be found with:
                    sites=dev.trellis.doctor.samples.*  1 class
                  result     all that is expected can be woven: 4 growth sites in 1 class
                """
                    .formatted(folder),
                ""));
  }

  @Test
  void a_library_is_named_with_its_versions_and_the_one_at_hand() throws IOException {
    Path catalogue =
        catalogue(
            """
            library acme 1.0-2.5
            type dev.trellis.doctor.samples.Bag array
            stores items
            leave dev.trellis.doctor.samples.H* a reason
            """);
    Place place = Place.of(Bag.class, Heap.class).manifest("Bundle-Version", "2.6.0.GA");
    Path jar = place.jar(dir.resolve("a.jar"));

    assertThat(Ran.of("--catalogue=" + catalogue, "--all", jar))
        .isEqualTo(
            new Ran(
                0,
                """
                jar %s
                  version    2.6.0.GA
                  read       2 classes
                  library    acme, verified for 1.0-2.5; version 2.6.0.GA lies outside

                  class                           kind   WOVEN  ABSENT  UNKNOWN  FAILED  fields
                  dev.trellis.doctor.samples.Bag  array      2       0        0       0  items
                    WOVEN    ARRAY       NEVER_DENIED <init>()V put:items#1
                    WOVEN    ARRAY       NEVER_DENIED add(Ljava/lang/Object;)V put:items#1

                  left out   1 class
                    dev.trellis.doctor.samples.H* (1 class): a reason
                      dev.trellis.doctor.samples.Heap  keys, values
                  result     all that is expected can be woven: 2 growth sites in 1 class
                """
                    .formatted(jar),
                ""));
  }

  @Test
  void a_field_that_a_catalogue_names_and_the_class_does_not_have_cannot_be_judged()
      throws IOException {
    Path catalogue =
        catalogue(
            """
            library acme 1.0-2.5
            type dev.trellis.doctor.samples.* array
            stores items
            """);
    Path folder = Place.of(Bag.class, Heap.class).folder(dir.resolve("classes"));

    assertThat(Ran.of("--catalogue", catalogue, folder))
        .isEqualTo(
            new Ran(
                4,
                """
                folder %s
                  read       2 classes
                  library    acme, verified for 1.0-2.5

                  class                            kind   WOVEN  ABSENT  UNKNOWN  FAILED  fields
                  dev.trellis.doctor.samples.Bag   array      2       0        0       0  items
                  dev.trellis.doctor.samples.Heap  array      0       1        0       0
                    ABSENT   ARRAY       NEVER_DENIED * put:items#1

                  result     cannot judge: 1 ABSENT; can be woven: 2 growth sites in 1 class
                """
                    .formatted(folder),
                ""));
  }

  @Test
  void a_class_file_that_cannot_be_read_is_named_and_cannot_be_judged() throws IOException {
    byte[] ofTheFuture = Place.bytes(Plain.class);
    ofTheFuture[7] = 120;
    Path jar =
        Place.of(Plain.class)
            .with("x/Short.class", NO_CLASS)
            .with("x/Future.class", ofTheFuture)
            .with("lib/inner.jar", NO_CLASS)
            .jar(dir.resolve("a.jar"));

    assertThat(Ran.of(jar))
        .isEqualTo(
            new Ran(
                4,
                """
                jar %s
                  read       1 class
                  not read   1 jar inside it; give it by itself
                  unreadable 2 class files:
                    x/Future.class: Unsupported class file version 120.0
                    x/Short.class: it is cut off or no class file
                  result     cannot judge: 2 class files unreadable; can be woven: 0 growth sites in 0 classes
                """
                    .formatted(jar),
                ""));
  }

  @Test
  void a_folder_stands_for_its_class_files_and_for_the_jars_right_in_it() throws IOException {
    Path folder = Place.of(Plain.class).folder(dir.resolve("classes"));
    Place.of(Plain.class).jar(folder.resolve("b.jar"));

    assertThat(Ran.of(folder).out())
        .isEqualTo(
            """
            folder %s
              read       1 class
              result     no class is expected to be woven

            jar %s
              read       1 class
              result     no class is expected to be woven
            """
                .formatted(folder, folder.resolve("b.jar")));
  }

  private Path catalogue(String text) throws IOException {
    return Files.writeString(dir.resolve("acme.catalogue"), text);
  }
}
