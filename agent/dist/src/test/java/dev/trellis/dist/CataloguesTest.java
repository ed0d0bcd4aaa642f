package dev.trellis.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.trellis.options.OptionException;
import dev.trellis.weaver.Catalogue;
import dev.trellis.weaver.Weaver;
import dev.trellis.weaver.WeaverOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CataloguesTest {

  @TempDir Path folder;

  @Test
  void without_an_option_there_is_java_base_for_the_running_release_and_the_known_libraries()
      throws OptionException {
    Catalogue catalogue = Catalogues.of(Given.options(""));

    assertThat(catalogue.release()).isEqualTo(Runtime.version().feature());
    assertThat(knows(catalogue, "java.util.ArrayList", true)).isTrue();
    assertThat(knows(catalogue, "it.unimi.dsi.fastutil.ints.IntArrayList", false)).isTrue();
    assertThat(knows(catalogue, "acme.List", false)).isFalse();
  }

  @Test
  void a_file_of_the_users_adds_its_classes_and_may_leave_out_known_ones()
      throws IOException, OptionException {
    Path file =
        file(
            """
            library acme 1
            type acme.*List array
            stores data
            leave it.unimi.dsi.fastutil.ints.** not of interest
            """);

    Catalogue catalogue = Catalogues.of(Given.options("catalogue=" + file));

    assertThat(knows(catalogue, "acme.IntList", false)).isTrue();
    assertThat(knows(catalogue, "it.unimi.dsi.fastutil.ints.IntArrayList", false)).isFalse();
    assertThat(knows(catalogue, "it.unimi.dsi.fastutil.longs.LongArrayList", false)).isTrue();
  }

  @Test
  void a_line_that_is_wrong_is_refused_with_its_place() throws IOException {
    Path file = file("library acme 1\ntype acme.List tree\n");

    assertThat(refusal(file))
        .isEqualTo(
            "option \"catalogue\" in -javaagent: "
                + file
                + ":2: found \"tree\"; accepted: array or table");
  }

  @Test
  void a_file_that_is_no_text_is_refused() throws IOException {
    Path file = folder.resolve("no.text");
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});

    assertThat(refusal(file))
        .isEqualTo(
            "option \"catalogue\" in -javaagent: "
                + file
                + " cannot be read: java.nio.charset.MalformedInputException: Input length = 1;"
                + " accepted: existing files, separated by : (on Windows by ;)");
  }

  private Path file(String text) throws IOException {
    Path file = folder.resolve("own.catalogue");
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    return file;
  }

  private static String refusal(Path file) {
    OptionException refusal =
        catchThrowableOfType(
            OptionException.class, () -> Catalogues.of(Given.options("catalogue=" + file)));
    return refusal == null ? "nothing was refused" : refusal.getMessage();
  }

  private static boolean knows(Catalogue catalogue, String name, boolean ofJdk) {
    return new Weaver(catalogue, new WeaverOptions(false, false, List.of()), row -> 1)
        .knows(name, ofJdk);
  }
}
