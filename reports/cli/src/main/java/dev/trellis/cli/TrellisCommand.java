package dev.trellis.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code trellis} itself: it only holds its commands. */
@Command(
    name = "trellis",
    description = "Looks at what the Trellis agent recorded, and holds it against a heap budget.",
    versionProvider = Version.class)
final class TrellisCommand implements Runnable {

  @Mixin final Common common = new Common();

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print the version and exit.")
  boolean version;

  @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command.
  @Spec
  CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "a command is missing, accepted: " + String.join(", ", spec.subcommands().keySet()));
  }
}
