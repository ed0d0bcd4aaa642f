package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.it.harness.AgentJar;
import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.OnEveryJdk;
import dev.trellis.it.harness.Run;
import dev.trellis.it.programs.Ending;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.io.TempDir;

/** An agent whose classes cannot be read costs a program one line, whatever is wrong with them. */
class DamagedJarIT {

  private static final String PACK = "inst/start.zip";
  private static final int LENGTH_OF_FIRST = 18;

  @TempDir Path folder;

  @OnEveryJdk
  void a_pack_that_is_missing_is_told(Jdk jdk) throws IOException {
    Path jar = copy();
    try (FileSystem inside = open(jar)) {
      Files.delete(inside.getPath(PACK));
    }

    tellsAndGoesOn(jdk, jar, PACK + " is missing");
  }

  @OnEveryJdk
  void a_pack_that_ends_too_early_is_told(Jdk jdk) throws IOException {
    Path jar = withPack(pack -> Arrays.copyOf(pack, 100_000));

    tellsAndGoesOn(jdk, jar, PACK + " is damaged");
  }

  @OnEveryJdk
  void a_pack_whose_lengths_lead_in_circles_is_told(Jdk jdk) throws IOException {
    Path jar = withPack(DamagedJarIT::leadingBack);

    tellsAndGoesOn(jdk, jar, PACK + " is damaged");
  }

  /** Read as a length, it leads back to where it stands. */
  private static byte[] leadingBack(byte[] pack) {
    int length = -(30 + pack[26]);
    for (int i = 0; i < 4; i++) {
      pack[LENGTH_OF_FIRST + i] = (byte) (length >> 8 * i);
    }
    return pack;
  }

  private Path withPack(UnaryOperator<byte[]> damage) throws IOException {
    Path jar = copy();
    try (FileSystem inside = open(jar)) {
      Path pack = inside.getPath(PACK);
      Files.write(pack, damage.apply(Files.readAllBytes(pack)));
    }
    return jar;
  }

  private void tellsAndGoesOn(Jdk jdk, Path jar, String what) {
    Run run = ChildJvm.of(folder, Ending.class, "return").on(jdk).rawAgent(jar, "").run();

    assertThat(run.succeeded().err())
        .isEqualTo(
            "trellis: could not start, the program runs without it: java.io.IOException: "
                + what
                + System.lineSeparator());
  }

  private Path copy() throws IOException {
    return Files.copy(AgentJar.path(), folder.resolve("agent.jar"));
  }

  private static FileSystem open(Path jar) throws IOException {
    return FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of());
  }
}
