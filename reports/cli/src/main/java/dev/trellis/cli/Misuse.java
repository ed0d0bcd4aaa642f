package dev.trellis.cli;

import dev.trellis.report.Nearest;
import dev.trellis.report.Text;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and what is accepted in its place. */
final class Misuse {

  private static final int MOST_EDITS = 2;

  private Misuse() {}

  /** The complaint, in one line. */
  static String of(ParameterException error, String[] arguments) {
    CommandLine command = error.getCommandLine();
    if (error instanceof UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()) {
      return notKnown(command, unmatched.getUnmatched());
    }
    if (error instanceof MissingParameterException) {
      // picocli looks for what is missing first, and a misspelt option is missing.
      for (String argument : arguments) {
        String name = argument.split("=", 2)[0];
        if (name.length() > 2
            && name.startsWith("--")
            && !command.getCommandSpec().optionsMap().containsKey(name)) {
          return unknownOption(command, name);
        }
      }
    }
    if (error.getArgSpec() instanceof OptionSpec option
        && option.type() == int.class
        && error.getValue() != null) {
      return "%s is %s, accepted: a whole number from 0"
          .formatted(option.longestName(), Text.quoted(error.getValue()));
    }
    return Text.printable(String.valueOf(error.getMessage()));
  }

  private static String notKnown(CommandLine command, List<String> arguments) {
    for (String argument : arguments) {
      if (argument.length() > 1 && argument.startsWith("-")) {
        return unknownOption(command, argument.split("=", 2)[0]);
      }
    }
    String first = Text.quoted(arguments.get(0));
    return command.getSubcommands().isEmpty()
        ? first + " is one argument too many, accepted: " + parameters(command)
        : "unknown command %s, %s"
            .formatted(first, accepted(arguments.get(0), command.getSubcommands().keySet()));
  }

  private static String parameters(CommandLine command) {
    List<PositionalParamSpec> known = command.getCommandSpec().positionalParameters();
    if (known.size() > 1) {
      return "one PID and one list of options, key=value,key=value";
    }
    return switch (known.get(0).paramLabel()) {
      case "PID" -> "one PID";
      case "OPTIONS" -> "one list of options, key=value,key=value";
      default -> "one report";
    };
  }

  private static String unknownOption(CommandLine command, String given) {
    List<String> known = command.getCommandSpec().optionsMap().keySet().stream().sorted().toList();
    return "unknown option %s, %s".formatted(Text.quoted(given), accepted(given, known));
  }

  /** What was probably meant; if nothing comes near it, all there is. */
  private static String accepted(String given, Collection<String> known) {
    return Nearest.to(given, known, MOST_EDITS)
        .map(nearest -> "the nearest is " + nearest)
        .orElse("accepted: " + String.join(", ", known));
  }
}
