package dev.trellis.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused, and how. */
class DoctorMisuseTest {

  private static final String ACCEPTED =
      "accepted: --jdk HOME, --nodes, --sites PATTERNS, --catalogue FILE, --all, jars and folders";

  @TempDir Path dir;

  @Test
  void options_are_refused_with_what_is_accepted() {
    refused("unknown option \"--jkd\", " + ACCEPTED, "--jkd=x");
    refused("--jdk lacks its value, " + ACCEPTED, "--jdk");
    refused("\"--all=x\" has a value, " + ACCEPTED, "--all=x");
    refused(
        "--sites is \"a,b\", accepted: class names separated by :, in which * stands for any"
            + " characters but a dot, and a ** at the end for any at all",
        "--sites",
        "a,b");
  }

  @Test
  void a_folder_that_is_no_jdk_is_refused() throws IOException {
    String accepted = "accepted: the home of a JDK, 17 or newer";
    Path absent = dir.resolve("absent");
    refused("JDK \"" + absent + "\": no such folder, " + accepted, "--jdk", absent);
    refused("JDK \"" + dir + "\" has no lib/modules, " + accepted, "--jdk", dir);

    Files.createDirectory(dir.resolve("lib"));
    Files.createFile(dir.resolve("lib/modules"));
    Files.createFile(dir.resolve("lib/jrt-fs.jar"));
    refused("JDK \"" + dir + "\" has no release, " + accepted, "--jdk", dir);

    Files.writeString(dir.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
    refused("JDK \"" + dir + "\" is of release 11, " + accepted, "--jdk", dir);

    Files.writeString(dir.resolve("release"), "IMPLEMENTOR=\"acme\"\n");
    refused("JDK \"" + dir + "\" does not tell its version, " + accepted, "--jdk", dir);
  }

  @Test
  void what_is_neither_a_jar_nor_a_folder_with_classes_is_refused() throws IOException {
    Path absent = dir.resolve("absent.jar");
    refused("\"" + absent + "\": no such file, accepted: a jar or a folder", absent);
    refused("\"" + dir + "\" has neither class files nor jars, accepted: a folder with some", dir);

    Path text = Files.writeString(dir.resolve("text.txt"), "no jar");
    refused(
        "\"" + text + "\" is not a jar (zip END header not found), accepted: a jar or a folder",
        text);
    refused("\"-x.jar\": no such file, accepted: a jar or a folder", "--", "-x.jar");
  }

  @Test
  void a_catalogue_that_is_not_understood_is_refused_with_its_line() throws IOException {
    Path catalogue = Files.writeString(dir.resolve("my.catalogue"), "# mine\ntype x array\n");
    Path absent = dir.resolve("absent.catalogue");

    refused(
        "--catalogue " + catalogue + ":2: found \"type\", accepted: library first",
        "--catalogue",
        catalogue);
    refused(
        "--catalogue \""
            + absent
            + "\" cannot be read: java.nio.file.NoSuchFileException: "
            + absent
            + ", accepted: a file in UTF-8",
        "--catalogue",
        absent);
  }

  @Test
  void help_is_data() {
    assertThat(Ran.of("--help")).isEqualTo(new Ran(0, Asked.USAGE, ""));
    assertThat(Asked.USAGE).startsWith("usage: java -jar trellis-agent.jar doctor [--jdk HOME]");
  }

  private static void refused(String message, Object... arguments) {
    assertThat(Ran.of(arguments)).isEqualTo(new Ran(2, "", "trellis: doctor: " + message + "\n"));
  }
}
