package dev.trellis.benchmarks.paired;

/**
 * A program, run with something on a JDK.
 *
 * @param jdk version of the JDK
 * @param program its label
 * @param setup the label of what it is run with
 */
public record Case(String jdk, String program, String setup) {

  /** The same with something else. */
  Case with(String otherSetup) {
    return new Case(jdk, program, otherSetup);
  }
}
