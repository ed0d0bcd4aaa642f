package dev.trellis.report;

/**
 * The program that wrote a report.
 *
 * @param name its name, such as {@code trellis-agent}
 * @param version its version
 */
public record Tool(String name, String version) {}
