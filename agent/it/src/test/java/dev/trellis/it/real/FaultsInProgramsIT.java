package dev.trellis.it.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.it.harness.AgentJar;
import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.OnEveryJdk;
import dev.trellis.it.harness.Run;
import dev.trellis.it.harness.RunningJvm;
import dev.trellis.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.h2.tools.Server;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs that meet faults over their whole runs fail as from an OutOfMemoryError, if they do. But
 * their containers are whole, the JVM's own threads live, and the report is complete.
 */
class FaultsInProgramsIT {

  private static final int CLIENTS = 4;
  private static final int ROUNDS = 50;
  private static final int MOST_SERVERS = 20;

  /** Who is not answered at all has met the end of a thread of the server's. */
  private static final String OF_EACH_CLIENT = ";DB_CLOSE_DELAY=-1;NETWORK_TIMEOUT=10000";

  private static final List<String> OPENED =
      List.of("java.lang", "java.util", "java.util.concurrent", "java.util.concurrent.atomic");

  private static final List<String> OF_JAVAC =
      List.of(
          "api",
          "code",
          "comp",
          "file",
          "jvm",
          "main",
          "model",
          "parser",
          "platform",
          "processing",
          "tree",
          "util");

  @TempDir Path folder;
  private int checked;
  private long faults;

  /** It ends at the first fault that it meets, so the rarer ones are those that come late. */
  @Tag("slow")
  @OnEveryJdk
  void javac_ends_as_from_an_error_and_no_container_of_it_is_broken(Jdk jdk) {
    for (String rate : new String[] {"0.001", "0.0001", "0.00002"}) {
      Path own = folder.resolve(rate);
      Run run =
          ChildJvm.of(
                  own,
                  FaultedCompiler.class,
                  "-proc:none",
                  "-encoding",
                  "UTF-8",
                  "-d",
                  own.resolve("classes").toString(),
                  SourceTree.LANG3.argument(folder))
              .on(jdk)
              .flags(opened())
              .agent("faults=rate:" + rate + ",faultSeed=" + jdk.feature())
              .run();

      assertThat(run.lines())
          .as("%s", run)
          .anyMatch(line -> line.matches("ended (OK|SYSERR|GrowthDeniedError)"));
      isWhole(run);
    }
    assertThat(faults).isGreaterThan(1);
    assertThat(checked).isGreaterThan(1_000);
  }

  /** A server that met a fault before it listened was checked, too; then another is to serve. */
  @Tag("slow")
  @OnEveryJdk
  void a_server_goes_on_or_ends_and_no_container_of_it_is_broken(Jdk jdk) throws Exception {
    int answers = 0;
    for (int seed = jdk.feature(); answers == 0; seed++) {
      assertThat(seed).isLessThan(jdk.feature() + MOST_SERVERS);
      answers = answersOfAServer(jdk, seed);
    }
    assertThat(faults).isGreaterThan(1);
    assertThat(checked).isGreaterThan(100);
  }

  private int answersOfAServer(Jdk jdk, int seed) throws Exception {
    Path own = folder.resolve("seed-" + seed);
    RunningJvm server =
        ChildJvm.of(own, FaultedServer.class)
            .on(jdk)
            .classPath(List.of(AgentJar.location(Server.class)))
            .flags(opened())
            .agent("faults=rate:0.001,faultSeed=" + seed)
            .start();
    try {
      server.awaitUntil("it listens or has failed", () -> !firstLine(own).isEmpty());
      String said = firstLine(own);
      int answers = said.startsWith("at ") ? trade(said.substring("at ".length())) : 0;
      isWhole(server.finish());
      return answers;
    } finally {
      server.handle().destroyForcibly();
    }
  }

  private void isWhole(Run run) {
    assertThat(run.exit()).as("%s", run).isZero();
    assertThat(run.err())
        .doesNotContain("Exception in thread \"Reference")
        .doesNotContain("Exception in thread \"Common-Cleaner")
        .doesNotContain("Exception in thread \"Signal")
        .doesNotContain("trellis:");
    List<String> end = run.lines().stream().dropWhile(line -> !line.startsWith("alive ")).toList();
    assertThat(end).as("%s", run).hasSizeGreaterThan(2);
    assertThat(end.get(0))
        .isEqualTo("alive [Common-Cleaner, Finalizer, Reference Handler, Signal Dispatcher]");
    assertThat(end.get(1)).matches("checked \\d+");
    assertThat(end.subList(2, end.size())).isEqualTo(BrokenOnPurpose.FOUND);
    checked += Integer.parseInt(end.get(1).substring("checked ".length()));
    Report report = run.report();
    Recording.isWhole(report, run.command());
    assertThat(report.policy().accounts().get("faults")).isEqualTo(report.totals().denials());
    faults += report.totals().denials();
  }

  private static String firstLine(Path of) {
    try (Stream<Path> files = Files.list(of)) {
      Path out =
          files.filter(file -> file.getFileName().toString().startsWith("stdout-")).findAny().get();
      String text = Files.readString(out);
      return text.indexOf('\n') < 0 ? "" : text.substring(0, text.indexOf('\n'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many answers the clients got, all together, errors included. */
  private static int trade(String address) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Future<Integer>> clients = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        String url = "jdbc:h2:" + address + "/mem:shop" + client + OF_EACH_CLIENT;
        clients.add(threads.submit(() -> answers(url)));
      }
      int answers = 0;
      for (Future<Integer> client : clients) {
        answers += client.get(600, TimeUnit.SECONDS);
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }

  private static int answers(String url) {
    int answers = 0;
    for (int round = 0; round < ROUNDS; round++) {
      try (Connection connection = DriverManager.getConnection(url, "sa", "");
          Statement statement = connection.createStatement()) {
        for (String request : FaultedServer.KEEP) {
          statement.execute(request);
        }
        statement.execute("create table if not exists orders(id identity, note varchar)");
        statement.execute("insert into orders(note) values(repeat('a note, ', " + round + "))");
        try (ResultSet rows =
            statement.executeQuery("select note, count(*) from orders group by note")) {
          while (rows.next()) {
            answers++;
          }
        }
      } catch (SQLException e) {
        if (e.getCause() instanceof SocketTimeoutException) {
          break;
        }
        // The server had no room, or is not there any more: the next round tells.
      }
    }
    return answers;
  }

  private static List<String> opened() {
    List<String> flags = new ArrayList<>();
    OPENED.forEach(name -> flags.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
    OF_JAVAC.forEach(
        name -> flags.add("--add-opens=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED"));
    return flags;
  }
}
