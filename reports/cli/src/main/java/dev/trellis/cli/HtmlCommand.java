package dev.trellis.cli;

import dev.trellis.report.Report;
import dev.trellis.report.Text;
import dev.trellis.viewer.HtmlView;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code trellis html}. */
@Command(
    name = "html",
    description = "Write a report as one HTML file that needs nothing else, not even scripts.")
final class HtmlCommand extends ReportCommand {

  private static final String STANDARD_OUTPUT = "-";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Where to write; - is standard output. Default: beside the report, ending in .html.")
  private @Nullable Path output;

  HtmlCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    Report report = readReport();
    byte[] page = HtmlView.render(report).getBytes(StandardCharsets.UTF_8);
    Path file = output == null ? besideReport() : output;
    if (file.toString().equals(STANDARD_OUTPUT)) {
      // Bytes, because the page says of itself that it is UTF-8, whatever the terminal speaks.
      surroundings.out().stream().write(page, 0, page.length);
      return ExitCodes.OK;
    }
    OutputFile.refuseToReplace(reportFile(), file);
    OutputFile.replace(file, page);
    surroundings.err().println("trellis: wrote " + Text.printable(file.toString()));
    return ExitCodes.OK;
  }

  private Path besideReport() {
    String name = String.valueOf(reportFile().getFileName());
    String stem = name.endsWith(".json") ? name.substring(0, name.length() - 5) : name;
    return reportFile().resolveSibling(stem + ".html");
  }
}
