package dev.trellis.explain;

import dev.trellis.dist.AgentBounds;
import dev.trellis.options.AgentOptions;
import dev.trellis.options.FilePattern;
import dev.trellis.options.LogLevel;
import dev.trellis.options.Options;
import java.nio.file.Path;
import java.util.StringJoiner;

/** Where the report goes, and when. */
final class ReportSection implements Section {

  @Override
  public void say(Configuration configuration, Page page) {
    AgentOptions options = configuration.options();
    page.title("Report");
    page.point(
        "The report goes to "
            + place(options.get(Options.REPORT))
            + (configuration.records()
                ? "."
                : ". It has the coverage alone: which growth sites are woven."));
    page.point(
        "It is written first within a second of the start, and last when nothing of the program"
            + " runs any more; "
            + (options.get(Options.REPORT_INTERVAL).isZero()
                ? "in between not by itself ("
                    + configuration.setting(Options.REPORT_INTERVAL)
                    + ")"
                : "in between every " + options.asMap().get(Options.REPORT_INTERVAL.key()))
            + ". The new one takes the place of the one before when it is complete: a run that is"
            + " killed leaves its last one, which says PARTIAL.");
    page.point("At once it is written when trellis dump PID asks for it.");
    FilePattern dumpOn = options.find(Options.DUMP_ON);
    if (dumpOn != null) {
      page.point(
          "So it is within "
              + Amounts.millis(AgentBounds.DUMP_MILLIS)
              + " of the moment when this file comes to exist, which is then deleted: "
              + place(dumpOn)
              + ".");
    }
    if (options.get(Options.JMX)) {
      page.point(
          "jmx=true: the bean dev.trellis:type=Growth tells figures and call sites, and writes the"
              + " report by its operation dump.");
    }
    page.point(
        "On stderr Trellis says "
            + words(options.get(Options.LOG))
            + " ("
            + configuration.setting(Options.LOG)
            + ").");
  }

  private static String words(LogLevel level) {
    return switch (level) {
      case OFF -> "nothing but why it refuses to start";
      case ERROR -> "errors";
      case WARN -> "errors and warnings";
      case INFO -> "errors, warnings and what it does";
      case DEBUG -> "all that it can";
    };
  }

  private static String place(FilePattern pattern) {
    String text = pattern.text();
    StringJoiner words = new StringJoiner(", ", " (", ")");
    words.setEmptyValue("");
    if (!Path.of(text).isAbsolute()) {
      words.add("below the program's working folder");
    }
    String rest = text.replace("%%", "");
    if (rest.contains("%p")) {
      words.add("%p is its process id");
    }
    if (rest.contains("%t")) {
      words.add("%t the time of its start in UTC");
    }
    return text + words;
  }
}
