package dev.trellis.cli;

import dev.trellis.viewer.TerminalOptions;
import dev.trellis.viewer.TerminalView;
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
          "Show histograms of the N types that requested most (default: ${DEFAULT-VALUE}).",
      defaultValue = "" + TerminalOptions.DEFAULT_TOP)
  private int top;

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
        new TerminalOptions(top, color.in(surroundings), surroundings.unicode() && !ascii);
    surroundings.out().stream().print(TerminalView.render(readReport(), options));
    return ExitCodes.OK;
  }
}
