package dev.trellis.it.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.EmptyAgent;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.Jdks;
import dev.trellis.it.harness.OnEveryJdk;
import dev.trellis.it.harness.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server answers its clients the same under the agent. Its figures are not compared between runs:
 * it has a thread for each client and others that work by the clock, and already with one client
 * two runs made 831 and 829 lists.
 */
class DatabaseServerIT {

  @TempDir Path folder;

  @Test
  void four_clients_at_once_get_the_same_answers_under_the_agent() throws Exception {
    answersTheSame(Jdks.running(), 4, 1);
  }

  @Tag("slow")
  @OnEveryJdk
  void sixteen_clients_at_once_get_the_same_answers_again_and_again(Jdk jdk) throws Exception {
    answersTheSame(jdk, 16, 3);
  }

  private void answersTheSame(Jdk jdk, int clients, int rounds) throws Exception {
    Path empty = EmptyAgent.in(folder);
    Session alone = session(jdk, clients, rounds, child -> child);
    Session underAny = session(jdk, clients, rounds, child -> child.rawAgent(empty, ""));

    assertThat(alone.run().exit()).as("%s", alone.run()).isZero();
    assertThat(alone.answers()).hasSize(clients).allSatisfy(DatabaseServerIT::isWhole);
    for (String options : Recording.OPTIONS) {
      Session woven = session(jdk, clients, rounds, child -> child.agent(options));

      assertThat(woven.run().exit()).as("%s", woven.run()).isZero();
      assertThat(woven.answers()).as("answers, %s", options).isEqualTo(alone.answers());
      assertThat(woven.run().out()).as("stdout, %s", options).isEqualTo(alone.run().out());
      assertThat(woven.run().err()).as("stderr, %s", options).isEqualTo(underAny.run().err());
      Recording.isWhole(woven.run().report(), options);
      assertThat(woven.run().report().totals().events())
          .as("events: each request grows something")
          .isGreaterThan(clients * rounds * 20L);
    }
  }

  /** Rows, counts, and the errors that three of the requests are answered with. */
  private static void isWhole(List<String> answers) {
    assertThat(answers)
        .hasSizeGreaterThan(250)
        .contains("orders 100", "480", "0")
        .anyMatch(answer -> answer.startsWith("600 | "))
        .anyMatch(answer -> answer.startsWith("42102 "))
        .anyMatch(answer -> answer.startsWith("23505 "))
        .anyMatch(answer -> answer.startsWith("23506 "));
  }

  private Session session(Jdk jdk, int clients, int rounds, UnaryOperator<ChildJvm> agent)
      throws Exception {
    Path own = Files.createTempDirectory(folder, "server-");
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try (DatabaseServer server = DatabaseServer.start(own, jdk, agent)) {
      List<Callable<List<String>>> work = new ArrayList<>();
      for (int client = 0; client < clients; client++) {
        String database = server.database("shop" + client);
        work.add(() -> trade(database, rounds));
      }
      List<List<String>> answers = new ArrayList<>();
      for (Future<List<String>> client : threads.invokeAll(work)) {
        answers.add(client.get());
      }
      return new Session(server.stop(), answers);
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<String> trade(String database, int rounds) throws SQLException {
    List<String> answers = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      answers.addAll(Shop.trade(database));
    }
    return answers;
  }

  /**
   * A server's life.
   *
   * @param run what it left behind
   * @param answers what each client was told
   */
  private record Session(Run run, List<List<String>> answers) {}
}
