package dev.trellis.benchmarks.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.benchmarks.machine.Workspace;
import dev.trellis.benchmarks.tables.ReadmeSection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script as it is used, on the built agent, with forks that are as short as can be. */
class EventsIT {

  private static final String JDK = System.getProperty("java.home");

  @TempDir private Path folder;

  @Test
  void an_event_allocates_nothing() throws IOException, InterruptedException {
    // A fork that hardly gets a turn spreads what JMH itself allocates over few events.
    String allocated = "";
    for (int attempt = 0; attempt < 3 && !allocated.equals("0.0"); attempt++) {
      allocated = allocatedByAnEvent();
    }
    assertThat(allocated).isEqualTo("0.0");
  }

  /** Bytes, as the table has them. */
  private String allocatedByAnEvent() throws IOException, InterruptedException {
    // The agent's first report, which allocates on a thread of its own, is over after the warm-up
    List<String> lines =
        run(
            0,
            "events --rounds 1 --benchmark listOfEleven --seconds 0.05 --warmups 15 --iterations 5"
                + " --jdk "
                + JDK);
    List<String> head = cells(lines.get(lines.size() - 3));
    List<String> row = cells(lines.get(lines.size() - 1));
    assertThat(row).hasSameSizeAs(head);
    assertThat(row.subList(1, 3)).containsExactly("listOfEleven", "2");
    int counting = head.indexOf("counting, ns/op");
    assertThat(Double.parseDouble(row.get(counting))).isPositive();
    assertThat(head.get(counting + 2)).isEqualTo("B/event");
    return row.get(counting + 2);
  }

  @Test
  void a_subcommand_that_does_not_exist_ends_with_one_line_and_status_2()
      throws IOException, InterruptedException {
    assertThat(run(2, "nothing"))
        .containsExactly(
            "benchmarks: unknown subcommand \"nothing\"; accepted are events, startup,"
                + " programs, memory, peers, report, threads, readme");
  }

  @Test
  void the_readme_has_a_section_for_the_table_of_each_subcommand() throws IOException {
    String readme = Files.readString(Workspace.given().readme());

    for (String subcommand :
        List.of(
            "events", "startup", "programs", "stacks", "memory", "peers", "report", "threads")) {
      assertThat(new ReadmeSection(subcommand).replaced(readme, "the new table\n"))
          .contains("<!-- " + subcommand + " -->\nthe new table\n<!-- /" + subcommand + " -->");
    }
  }

  /** All lines of both streams. */
  private List<String> run(int status, String arguments) throws IOException, InterruptedException {
    Path output = folder.resolve("output.txt");
    List<String> command = new ArrayList<>();
    command.add(Workspace.given().module().resolve("run.sh").toString());
    command.addAll(List.of(arguments.split(" ")));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", JDK);
    Process process = builder.redirectOutput(output.toFile()).start();
    int ended = process.waitFor();
    List<String> lines = Files.readAllLines(output);
    assertThat(ended).as(String.join("\n", lines)).isEqualTo(status);
    return lines;
  }

  private static List<String> cells(String row) {
    return Stream.of(row.split("\\|")).map(String::strip).skip(1).toList();
  }
}
