package dev.trellis.benchmarks.machine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** With what a program is run, to be compared with the same program run with something else. */
public interface Setup {

  /** Its name in tables. */
  String label();

  /** Whether a run leaves a file that proves that what is measured was there. */
  boolean leavesProof();

  /**
   * The arguments for the JVM; asked anew before each run.
   *
   * @param proof the file that a run is to leave behind, if any
   * @throws IOException when what it needs cannot be laid out
   */
  List<String> jvmArguments(Workspace files, Path proof) throws IOException;

  /** What is run: a main class with its arguments, which some run from one of their own. */
  default List<String> mainArguments(List<String> program, Path proof) {
    return program;
  }

  /** Whether a run that fails is a finding, and not the end of the measurement. */
  default boolean mayFail() {
    return false;
  }
}
