package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.OnEveryJdk;
import dev.trellis.it.programs.FirstIdentityHashes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/**
 * Trellis loads its classes on threads of its own. The JDK's loaders keep lists of what they have
 * loaded: one that grew on the program's thread would be in the program's figures, in one run of
 * forty.
 */
class OwnClassesIT {

  private static final String PREMAIN = "dev.trellis.agent.Premain";

  @TempDir Path folder;

  @OnEveryJdk
  void the_programs_thread_loads_none_but_the_one_that_the_jvm_calls(Jdk jdk) throws IOException {
    Path log = folder.resolve("loaded.log");
    ChildJvm.of(folder, FirstIdentityHashes.class)
        .on(jdk)
        .flags("-Xlog:class+load:file=" + log + ":tid")
        .agent("policy=counting")
        .run()
        .succeeded();

    List<String> lines = Files.readAllLines(log);
    String main = word(lines.get(0), 0);
    assertThat(lines).filteredOn(line -> isTrellis(line)).hasSizeGreaterThan(100);
    assertThat(lines)
        .filteredOn(line -> isTrellis(line) && word(line, 0).equals(main))
        .extracting(line -> word(line, 1))
        .containsExactly(PREMAIN);
  }

  private static boolean isTrellis(String line) {
    String name = word(line, 1);
    return name.startsWith("dev.trellis.") && !name.startsWith("dev.trellis.it.");
  }

  private static String word(String line, int number) {
    return line.trim().split("\\s+")[number];
  }
}
