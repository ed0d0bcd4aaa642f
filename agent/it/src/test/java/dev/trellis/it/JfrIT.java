package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.OnEveryJdk;
import dev.trellis.it.harness.Run;
import dev.trellis.it.harness.RunningJvm;
import dev.trellis.it.programs.Ending;
import dev.trellis.it.programs.SampledLines;
import dev.trellis.it.programs.TextEvents;
import dev.trellis.report.Report;
import dev.trellis.report.SiteRow;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Samples as events of flight recordings. */
class JfrIT {

  private static final String NAME = "dev.trellis.Growth";
  private static final String OPTIONS = "jfr=true,stackInterval=16k,stackSeed=7,stackDepth=1";

  private static final Set<String> METHODS =
      Set.of(SampledLines.class.getName() + ".lists", SampledLines.class.getName() + ".maps");

  @TempDir Path folder;

  @OnEveryJdk
  void a_recording_has_each_sample_of_the_report_at_its_line(Jdk jdk) throws IOException {
    Path file = folder.resolve("recording.jfr");
    Run run =
        ChildJvm.of(folder, SampledLines.class)
            .on(jdk)
            .flags("-XX:StartFlightRecording=filename=" + file)
            .agent(OPTIONS)
            .run()
            .succeeded();
    List<RecordedEvent> events = growth(file);
    Report report = run.report();

    Map<String, Long> recorded = byLine(events);
    Map<String, Long> reported = byLine(report);
    assertThat(recorded.keySet()).hasSize(2).isEqualTo(reported.keySet());
    // Each event is rounded to a whole byte by itself.
    recorded.forEach(
        (line, bytes) ->
            assertThat(bytes).as(line).isCloseTo(reported.get(line), within((long) events.size())));
    long all = events.stream().mapToLong(event -> event.getLong("estimatedBytes")).sum();
    assertThat((double) all / report.totals().requestedBytes()).isBetween(0.9, 1.1);
    assertThat(report.totals().requestedBytes()).isGreaterThan(100_000_000);
    assertThat(events)
        .extracting(event -> event.getClass("type").getName())
        .contains("java.util.ArrayList", "java.util.HashMap");
    assertThat(report.self().alive()).isTrue();
    assertThat(report.self().dropped()).isZero();
  }

  @Tag("slow")
  @OnEveryJdk
  void a_recording_beside_watched_storages_has_as_many_samples(Jdk jdk) throws IOException {
    Path file = folder.resolve("recording.jfr");
    Run run =
        ChildJvm.of(folder, SampledLines.class)
            .on(jdk)
            .flags("-XX:StartFlightRecording=filename=" + file)
            .agent(OPTIONS + ",live=true")
            .run()
            .succeeded();

    assertThat(byLine(growth(file)).keySet()).hasSize(2).isEqualTo(byLine(run.report()).keySet());
    assertThat(run.report().live()).isNotNull();
  }

  @OnEveryJdk
  void a_recording_may_be_started_while_the_program_runs(Jdk jdk) throws Exception {
    Path file = folder.resolve("later.jfr");
    RunningJvm child =
        ChildJvm.of(folder, SampledLines.class, "wait").on(jdk).agent(OPTIONS).start();
    child.awaitLine("ready");
    jcmd(jdk, child, "JFR.start", "name=later", "filename=" + file);
    try (OutputStream in = child.input()) {
      in.write('\n');
      in.flush();
      child.awaitLine("grown 20000");
      jcmd(jdk, child, "JFR.stop", "name=later");
    }
    Report report = child.finish().succeeded().report();

    Map<String, Long> recorded = byLine(growth(file));
    Map<String, Long> reported = byLine(report);
    assertThat(recorded.keySet()).hasSize(2).isEqualTo(reported.keySet());
    recorded.forEach(
        (line, bytes) ->
            assertThat((double) bytes / reported.get(line)).as(line).isBetween(0.99, 1.01));
  }

  @Test
  void denials_are_events_too() throws IOException {
    Path file = folder.resolve("denied.jfr");
    Run run =
        ChildJvm.of(folder, SampledLines.class)
            .flags("-XX:StartFlightRecording=filename=" + file)
            .agent("jfr=true,policy=limiting,maxStorage=4000,onDenial=record")
            .run()
            .succeeded();

    List<RecordedEvent> denied =
        growth(file).stream().filter(event -> event.getBoolean("denied")).toList();
    // Before main there is no recording yet.
    int all = (int) run.report().totals().denials();
    assertThat(denied).hasSizeBetween(all - 20, all).hasSizeGreaterThan(SampledLines.ROUNDS);
    assertThat(denied).allMatch(event -> event.getLong("requestedBytes") > 4000);
    assertThat(denied).allMatch(event -> event.getLong("estimatedBytes") == 0);
  }

  @OnEveryJdk
  void the_program_s_own_events_stay_whole_while_the_recorder_s_map_of_texts_grows(Jdk jdk)
      throws IOException {
    Path file = folder.resolve("texts.jfr");
    Run run =
        ChildJvm.of(folder, TextEvents.class)
            .on(jdk)
            .flags("-XX:StartFlightRecording=filename=" + file)
            .agent("jfr=true,stackInterval=1,nodes=true")
            .run()
            .succeeded();
    List<RecordedEvent> all = RecordingFile.readAllEvents(file);
    List<RecordedEvent> texts =
        all.stream().filter(event -> event.getEventType().getName().equals("acme.Text")).toList();

    assertThat(run.out()).endsWith("done\n"); // behind what the recorder says
    assertThat(texts).hasSize(TextEvents.TASKS * TextEvents.EVENTS);
    assertThat(texts)
        .allMatch(
            event ->
                event
                    .getString("text")
                    .equals("a text that is long enough to be kept " + event.getInt("number")));
    assertThat(growth(file)).isNotEmpty();
    assertThat(run.report().self().dropped()).isZero();
  }

  @OnEveryJdk
  void what_is_off_loads_nothing(Jdk jdk) throws IOException {
    Path log = folder.resolve("classes.log");
    ChildJvm.of(folder, Ending.class, "return")
        .on(jdk)
        .flags("-Xlog:class+load:file=" + log)
        .agent("")
        .run()
        .succeeded();

    assertThat(Files.readAllLines(log))
        .anyMatch(line -> line.contains(Ending.class.getName()))
        .noneMatch(line -> line.contains(" jdk.jfr."))
        .noneMatch(line -> line.contains(" dev.trellis.dist.FlightEvents"))
        .noneMatch(line -> line.contains(" dev.trellis.dist.GrowthEvent"));
  }

  @Test
  void without_the_module_a_line_says_so_and_the_program_goes_on() {
    Run run =
        ChildJvm.of(folder, Ending.class, "return")
            .flags("--limit-modules", "java.base,java.instrument")
            .agent("jfr=true")
            .run()
            .succeeded();

    assertThat(run.out()).isEqualTo("ready\n");
    assertThat(run.err())
        .isEqualTo(
            "trellis: jfr: there will be no events in flight recordings:"
                + " java.lang.NoClassDefFoundError: jdk/jfr/Event\n");
    assertThat(run.report().state()).isEqualTo(Report.State.COMPLETE);
  }

  private static List<RecordedEvent> growth(Path file) throws IOException {
    return RecordingFile.readAllEvents(file).stream()
        .filter(event -> event.getEventType().getName().equals(NAME))
        .toList();
  }

  /** Estimated bytes of the program's lines, as a report words them. */
  private static Map<String, Long> byLine(List<RecordedEvent> events) {
    Map<String, Long> lines = new TreeMap<>();
    for (RecordedEvent event : events) {
      for (RecordedFrame frame : event.getStackTrace().getFrames()) {
        String method = frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
        if (METHODS.contains(method)) {
          String line = method + ":" + frame.getLineNumber();
          lines.merge(line, event.getLong("estimatedBytes"), Long::sum);
          break;
        }
      }
    }
    return lines;
  }

  private static Map<String, Long> byLine(Report report) {
    Map<String, Long> lines = new TreeMap<>();
    for (SiteRow row : report.sites()) {
      String frame = row.stack().get(0);
      if (METHODS.contains(frame.replaceAll("\\(.*", "")) && row.samples() > 0) {
        String line = frame.replaceAll("\\(.*:(\\d+)\\)", ":$1");
        lines.merge(line, row.figures().requestedBytes(), Long::sum);
      }
    }
    return lines;
  }

  private void jcmd(Jdk jdk, RunningJvm child, String... command) throws Exception {
    List<String> line = new ArrayList<>();
    line.add(jdk.tool("jcmd").toString());
    line.add(Long.toString(child.handle().pid()));
    line.addAll(List.of(command));
    Path out = folder.resolve("jcmd.txt");
    Process process =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    assertThat(process.waitFor(600, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(out)).isZero();
  }
}
