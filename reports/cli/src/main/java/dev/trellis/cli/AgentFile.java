package dev.trellis.cli;

import dev.trellis.report.Text;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/** Finds the agent's jar. */
final class AgentFile {

  private static final String NAME = "trellis-agent.jar";

  /** Where the build leaves it, as seen from the folder where the build leaves this program. */
  private static final String BUILT = "../../../agent/dist/target/" + NAME;

  private static final String ACCEPTED = "accepted: trellis-agent.jar as the build makes it";
  private static final String AGENT_CLASS = "dev.trellis.agent.Premain";

  private AgentFile() {}

  /** The folder of trellis.jar, or the one of the folder of classes. */
  static Path folderOfThisProgram() {
    try {
      Path program =
          Path.of(AgentFile.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path folder = program.toAbsolutePath().getParent();
      return folder == null ? program : folder;
    } catch (URISyntaxException e) {
      throw new IllegalStateException("this program lies at no file", e);
    }
  }

  /**
   * The agent's jar.
   *
   * @param command who looks for it, as complaints name it
   * @param given the file that was named, or null
   * @param folder where to look, if none was named
   * @return an absolute path without links: it is opened by another process, in another folder
   * @throws UsageException if there is none; the message names what was looked at
   */
  static Path find(String command, @Nullable Path given, Path folder) {
    if (given != null) {
      if (!Files.isRegularFile(given)) {
        throw new UsageException(
            "%s: agent %s: no such file, %s".formatted(command, Text.quoted(given), ACCEPTED));
      }
      return checked(command, given);
    }
    List<Path> candidates =
        List.of(folder.resolve(NAME), folder.resolve(BUILT).toAbsolutePath().normalize());
    for (Path candidate : candidates) {
      if (Files.isRegularFile(candidate)) {
        return checked(command, candidate);
      }
    }
    throw new UsageException(
        "%s: the agent's jar is neither %s nor %s; name it by --agent"
            .formatted(command, Text.quoted(candidates.get(0)), Text.quoted(candidates.get(1))));
  }

  private static Path checked(String command, Path file) {
    try (JarFile jar = new JarFile(file.toFile())) {
      Manifest manifest = jar.getManifest();
      if (manifest == null
          || !AGENT_CLASS.equals(manifest.getMainAttributes().getValue("Agent-Class"))) {
        throw new UsageException(
            "%s: agent %s is not the Trellis agent, %s"
                .formatted(command, Text.quoted(file), ACCEPTED));
      }
      return file.toRealPath();
    } catch (IOException e) {
      throw new UsageException(
          "%s: agent %s cannot be read: %s"
              .formatted(
                  command, Text.quoted(file), Text.printable(String.valueOf(e.getMessage()))),
          e);
    }
  }
}
