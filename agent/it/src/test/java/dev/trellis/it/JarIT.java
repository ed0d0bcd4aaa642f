package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.it.harness.AgentJar;
import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.OnEveryJdk;
import dev.trellis.it.harness.Run;
import dev.trellis.it.programs.FindsClasses;
import dev.trellis.it.programs.OldLibraries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the jar holds, and that none of it meets the program's own. */
class JarIT {

  private static final String PREMAIN_FOLDER = "dev/trellis/agent/";

  /** Where all lies that is for the agent's own loader. */
  private static final String ISOLATED_FOLDER = "inst/";

  private static final String PREMAIN = "dev.trellis.agent.Premain";

  private static final String HOOK = "java.lang.TrellisHook";

  @TempDir Path folder;

  @Test
  void the_jar_holds_no_class_that_a_program_could_load_but_the_premain_package() {
    List<String> loadable =
        entries().stream()
            .filter(name -> name.endsWith(".class"))
            .filter(name -> !name.startsWith(PREMAIN_FOLDER))
            .toList();

    assertThat(loadable).isEmpty();
    assertThat(entries()).contains(PREMAIN_FOLDER + "Premain.class");
  }

  @Test
  void the_jar_holds_nothing_that_a_service_loader_or_a_resource_lookup_could_stumble_over() {
    List<String> files = entries().stream().filter(name -> !name.endsWith("/")).toList();

    assertThat(files)
        .extracting(name -> name.substring(0, name.indexOf('/') + 1))
        .as("top-level folders")
        .containsOnly("META-INF/", "dev/", ISOLATED_FOLDER);
    assertThat(files)
        .filteredOn(name -> name.startsWith("META-INF/"))
        .containsExactlyInAnyOrder("META-INF/MANIFEST.MF", "META-INF/LICENSE", "META-INF/NOTICE");
  }

  @Test
  void the_jar_names_no_path_and_no_user_of_the_machine_that_built_it() throws IOException {
    String home = System.getProperty("user.home");
    try (JarFile jar = new JarFile(AgentJar.path().toFile())) {
      for (ZipEntry entry : jar.stream().toList()) {
        String bytes =
            new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1);
        assertThat(bytes.contains(AgentJar.property("trellis.checkout")))
            .as("%s names the checkout", entry)
            .isFalse();
        assertThat(home.length() > 1 && bytes.contains(home + "/"))
            .as("%s names the home folder", entry)
            .isFalse();
      }
    }
  }

  @OnEveryJdk
  void a_program_with_older_libraries_of_the_same_names_keeps_them(Jdk jdk) throws IOException {
    List<Path> libraries;
    try (Stream<Path> files = Files.list(Path.of(AgentJar.property("trellis.old.libs")))) {
      libraries = files.sorted().toList();
    }
    Run alone = ChildJvm.of(folder, OldLibraries.class).on(jdk).classPath(libraries).run();
    Run woven =
        ChildJvm.of(folder, OldLibraries.class).on(jdk).classPath(libraries).agent("").run();

    assertThat(libraries).hasSize(4);
    assertThat(alone.succeeded().lines())
        .hasSize(4)
        .contains("{\"grown\":[1,2,3]}", "Jackson 2.12.7", "true");
    assertThat(woven.succeeded().out()).isEqualTo(alone.out());
  }

  @OnEveryJdk
  void a_program_finds_no_class_of_the_jar_but_the_premain_class_and_the_hook(Jdk jdk)
      throws IOException {
    List<String> names = hidden();
    Path list = Files.write(folder.resolve("names"), names);
    Run run =
        ChildJvm.of(folder, FindsClasses.class, list.toString())
            .on(jdk)
            .agent("")
            .run()
            .succeeded();

    assertThat(names)
        .as("what the jar hides")
        .hasSizeGreaterThan(100)
        .contains(HOOK, "dev.trellis.runtime.Engine", "dev.trellis.policy.AllocatorPolicy")
        .anyMatch(name -> name.startsWith("net.bytebuddy."))
        .anyMatch(name -> name.startsWith("com.fasterxml.jackson.core."))
        .anyMatch(name -> name.startsWith("org.HdrHistogram."));
    assertThat(run.lines())
        .containsExactlyInAnyOrder(
            PREMAIN + " by system",
            PREMAIN + " by context",
            HOOK + " by null",
            HOOK + " by platform",
            HOOK + " by system",
            HOOK + " by context");
  }

  /**
   * The names of all classes that the jar carries under another suffix, and of the premain class.
   */
  private static List<String> hidden() {
    return Stream.concat(
            Stream.of(PREMAIN),
            Stream.concat(
                    AgentJar.packed().stream(),
                    entries().stream()
                        .filter(name -> name.endsWith(".classdata"))
                        .map(name -> name.substring(ISOLATED_FOLDER.length())))
                .map(name -> name.substring(0, name.lastIndexOf('.')).replace('/', '.')))
        .toList();
  }

  private static List<String> entries() {
    try (JarFile jar = new JarFile(AgentJar.path().toFile())) {
      return jar.stream().map(ZipEntry::getName).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
