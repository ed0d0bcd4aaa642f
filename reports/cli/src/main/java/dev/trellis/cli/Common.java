package dev.trellis.cli;

import picocli.CommandLine.Option;

/** The options that every command has. */
final class Common {

  @Option(names = "--debug", description = "Print the stack of an internal error.")
  boolean debug;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  boolean help;
}
