package dev.trellis.options;

import static dev.trellis.options.Parsing.parse;
import static dev.trellis.options.Parsing.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.weaver.ClassPattern;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The options that say what is woven. */
class SitesOptionsTest {

  @Test
  void nodes_are_counted_if_it_is_said() {
    assertThat(parse("").get(Options.NODES)).isFalse();
    assertThat(parse("nodes=false").get(Options.NODES)).isFalse();
    assertThat(parse("nodes=true").get(Options.NODES)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yes", "TRUE", "1", "true "})
  void what_is_neither_yes_nor_no_is_refused(String text) {
    assertThat(refusal("nodes=" + text))
        .isEqualTo(
            "option \"nodes\" in -javaagent: \""
                + text
                + "\" is neither true nor false; accepted: true or false");
  }

  @Test
  void no_class_is_searched_unless_it_is_named() {
    assertThat(parse("").find(Options.SITES)).isNull();
  }

  @Test
  void classes_are_named_with_colons_between() {
    assertThat(parse("sites=com.acme.**:Main:org.*.List$Node:*Map").get(Options.SITES))
        .containsExactly(
            new ClassPattern("com.acme.**"),
            new ClassPattern("Main"),
            new ClassPattern("org.*.List$Node"),
            new ClassPattern("*Map"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "com.acme., com.acme.",
    ".acme, .acme",
    "com..acme, com..acme",
    "com/acme/List, com/acme/List",
    "com.1acme, com.1acme",
    "com.acme:, ''",
    "com.acme::org, ''",
    "com.acme: org, ' org'",
    "com.acme:com.a-b, com.a-b",
  })
  void what_is_no_class_name_is_refused(String text, String part) {
    assertThat(refusal("sites=" + text))
        .isEqualTo(
            "option \"sites\" in -javaagent: \""
                + part
                + "\" is no class name; accepted: class names separated by :, in which * stands for"
                + " any characters but a dot, and a ** at the end for any at all");
  }

  @Test
  void catalogues_are_files_separated_as_in_a_class_path(@TempDir Path folder) throws IOException {
    Path first = Files.createFile(folder.resolve("first.catalogue"));
    Path second = Files.createFile(folder.resolve("second.catalogue"));

    assertThat(parse("").find(Options.CATALOGUE)).isNull();
    assertThat(parse("catalogue=" + first + File.pathSeparator + second).get(Options.CATALOGUE))
        .containsExactly(first, second);
  }

  @Test
  void a_catalogue_that_is_not_there_or_a_folder_is_refused(@TempDir Path folder)
      throws IOException {
    Path there = Files.createFile(folder.resolve("there.catalogue"));
    String accepted = "; accepted: existing files, separated by : (on Windows by ;)";

    assertThat(refusal("catalogue=" + folder))
        .isEqualTo("option \"catalogue\" in -javaagent: \"" + folder + "\" is a folder" + accepted);
    assertThat(refusal("catalogue=" + there + File.pathSeparator + folder.resolve("no")))
        .isEqualTo(
            "option \"catalogue\" in -javaagent: \""
                + folder.resolve("no")
                + "\" does not exist"
                + accepted);
  }
}
