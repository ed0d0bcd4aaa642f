package dev.trellis.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogues of libraries that lie beside the weaver, and for which classes each is read. */
class LibraryFilesTest {

  /** All files beside that of java.base. */
  static List<String> files() throws IOException, URISyntaxException {
    Path folder = Path.of(Catalogue.class.getResource("java.base.catalogue").toURI()).getParent();
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".catalogue") && !name.equals("java.base.catalogue"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void each_file_is_read_for_every_class_that_it_speaks_of(String file) throws IOException {
    List<LibraryType> types = read(file);

    assertThat(types).isNotEmpty();
    for (LibraryType type : types) {
      assertThat(KnownLibraries.of(type.pattern().prefix()))
          .as(type.pattern().prefix())
          .isEqualTo(types);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void each_file_has_types_with_fields_and_names_its_library(String file) throws IOException {
    String name = file.substring(0, file.indexOf('.'));

    assertThat(read(file))
        .allSatisfy(type -> assertThat(type.library()).startsWith(name))
        .filteredOn(type -> type.leftOut() == null)
        .isNotEmpty()
        .allSatisfy(type -> assertThat(type.stores()).isNotEmpty());
  }

  @Test
  void every_file_that_is_known_is_there_and_no_other() throws IOException, URISyntaxException {
    List<LibraryType> all = new ArrayList<>();
    for (String file : files()) {
      all.addAll(read(file));
    }

    assertThat(KnownLibraries.all()).isNotEmpty().containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void a_file_is_read_once() {
    String name = "com.google.common.collect.Anything";

    assertThat(KnownLibraries.of(name)).isNotEmpty().isSameAs(KnownLibraries.of(name));
  }

  private static List<LibraryType> read(String file) throws IOException {
    try (Reader text = Catalogue.open(file)) {
      return LibraryReader.read(file, text);
    }
  }
}
