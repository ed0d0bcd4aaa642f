package dev.trellis.it.real;

import dev.trellis.it.harness.AgentJar;
import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.Run;
import dev.trellis.it.harness.RunningJvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.h2.tools.Server;

/**
 * A database server in a child JVM, as its users start it, at a port that is free. Closing kills
 * it, if it was not stopped.
 */
final class DatabaseServer implements AutoCloseable {

  private static final String PASSWORD = "stop";
  private static final Pattern READY = Pattern.compile("running at (tcp://\\S+:\\d+) ");

  private final Path folder;
  private final RunningJvm jvm;
  private String address = "";

  private DatabaseServer(Path folder, RunningJvm jvm) {
    this.folder = folder;
    this.jvm = jvm;
  }

  /**
   * Starts one, and waits until it listens.
   *
   * @param folder of this server alone; an empty one
   * @param agent adds an agent to the child, or does not
   */
  static DatabaseServer start(Path folder, Jdk jdk, UnaryOperator<ChildJvm> agent) {
    ChildJvm child =
        ChildJvm.of(
                folder,
                Server.class,
                "-tcp",
                "-tcpPort",
                "0",
                "-tcpPassword",
                PASSWORD,
                "-ifNotExists")
            .on(jdk)
            .classPath(List.of(AgentJar.location(Server.class)));
    DatabaseServer server = new DatabaseServer(folder, agent.apply(child).start());
    server.jvm.awaitUntil("it listens", server::listens);
    return server;
  }

  /** The URL of a database in its memory, which the first client that opens it makes. */
  String database(String name) {
    return "jdbc:h2:" + address + "/mem:" + name;
  }

  /**
   * Has it end by itself, as its own command does, and waits for that.
   *
   * @return what it left behind, with its address as {@code ADDRESS}
   */
  Run stop() throws SQLException {
    Server.shutdownTcpServer(address, PASSWORD, false, false);
    Run run = jvm.await();
    String out = run.out().replace(address, "ADDRESS");
    return new Run(run.exit(), out, run.err(), run.reportPath(), run.command());
  }

  @Override
  public void close() {
    jvm.handle().destroyForcibly();
  }

  private boolean listens() {
    try (Stream<Path> files = Files.list(folder)) {
      Path out =
          files.filter(file -> file.getFileName().toString().startsWith("stdout-")).findAny().get();
      Matcher matcher = READY.matcher(Files.readString(out));
      if (!matcher.find()) {
        return false;
      }
      address = matcher.group(1);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
