package dev.trellis.report;

/**
 * The virtual machine that was recorded, as far as it decides what storage costs.
 *
 * @param javaVersion value of {@code java.version}
 * @param vendor value of {@code java.vendor}
 * @param vmName value of {@code java.vm.name}
 * @param pid process id, at least 0
 * @param mainClass the program, as far as it is known
 * @param referenceBytes bytes of one reference in an array: 4 or 8
 * @param objectAlignmentBytes objects begin at multiples of this many bytes
 * @param gc the garbage collector's name
 */
public record Jvm(
    String javaVersion,
    String vendor,
    String vmName,
    long pid,
    String mainClass,
    int referenceBytes,
    int objectAlignmentBytes,
    String gc) {}
