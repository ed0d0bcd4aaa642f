package dev.trellis.cli;

import dev.trellis.gate.Budget;
import dev.trellis.gate.BudgetException;
import dev.trellis.gate.BudgetReader;
import dev.trellis.gate.Gate;
import dev.trellis.gate.Judgement;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code trellis check}. */
@Command(
    name = "check",
    description = "Hold a report against a heap budget.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the budget is kept",
      "1:the budget is exceeded",
      "2:the command line or the budget is not understood",
      "3:the report is missing or unreadable",
      "4:the report cannot be judged, or the budget is missing",
      "70:internal error"
    })
final class CheckCommand extends ReportCommand {

  @Option(
      names = "--budget",
      paramLabel = "FILE",
      required = true,
      description = "The budget, a JSON file of bounds.")
  private @Nullable Path budget;

  CheckCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    Judgement judgement = judge();
    judgement.lines().forEach(line -> surroundings.out().stream().print(line + "\n"));
    return switch (judgement.verdict()) {
      case PASS -> ExitCodes.OK;
      case FAIL -> ExitCodes.EXCEEDED;
      case CANNOT_JUDGE -> ExitCodes.CANNOT_JUDGE;
    };
  }

  private Judgement judge() {
    if (budget == null) {
      throw new IllegalStateException("picocli ran check without its required option");
    }
    Budget bounds;
    try {
      bounds = BudgetReader.read(budget);
    } catch (BudgetException e) {
      if (e.isAbsent()) {
        return Judgement.impossible(List.of(String.valueOf(e.getMessage())));
      }
      throw new UsageException(String.valueOf(e.getMessage()), e);
    }
    return Gate.judge(readReport(), bounds);
  }
}
