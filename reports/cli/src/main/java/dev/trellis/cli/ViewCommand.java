package dev.trellis.cli;

import dev.trellis.viewer.Section;
import dev.trellis.viewer.TerminalOptions;
import dev.trellis.viewer.TerminalView;
import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code trellis view}. */
@Command(
    name = "view",
    description = "Show a report on the terminal: figures, coverage, types and histograms.")
final class ViewCommand extends ReportCommand {

  @Option(
      names = "--top",
      paramLabel = "N",
      description =
          "Show histograms of the N types that requested most, with --sites the stacks of N call"
              + " sites, with --scope the types of N scopes (default: ${DEFAULT-VALUE}).",
      defaultValue = "" + TerminalOptions.DEFAULT_TOP)
  private int top;

  @Option(names = "--sites", description = "Show call sites instead of the whole run.")
  private boolean sites;

  @Option(names = "--advice", description = "Show what to write so that containers grow less.")
  private boolean advice;

  @Option(names = "--live", description = "Show what garbage collections left alive, and when.")
  private boolean live;

  @Option(names = "--scope", description = "Show figures by scope.")
  private boolean scope;

  @Option(names = "--ascii", description = "Write ASCII only.")
  private boolean ascii;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "Colours: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = "auto")
  private ColorChoice color = ColorChoice.auto;

  ViewCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    if (top < 0) {
      throw new UsageException("view: --top is %d, accepted: a whole number from 0".formatted(top));
    }
    TerminalOptions options =
        new TerminalOptions(
            top, color.in(surroundings), surroundings.unicode() && !ascii, sections());
    surroundings.out().stream().print(TerminalView.render(readReport(), options));
    return ExitCodes.OK;
  }

  private Set<Section> sections() {
    Set<Section> chosen = EnumSet.noneOf(Section.class);
    if (sites) {
      chosen.add(Section.SITES);
    }
    if (advice) {
      chosen.add(Section.ADVICE);
    }
    if (live) {
      chosen.add(Section.LIVE);
    }
    if (scope) {
      chosen.add(Section.SCOPES);
    }
    return chosen;
  }
}
