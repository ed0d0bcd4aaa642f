package dev.trellis.weaver;

/**
 * A line of the coverage.
 *
 * @param site type, method, descriptor and instruction
 * @param kind see {@link GrowthRow#kind}; {@code ALLOCATION} for an unknown one
 * @param denialClass {@code STRONG}, {@code INSERTED} or {@code NEVER_DENIED}
 * @param status what became of it
 */
public record SiteCoverage(String site, String kind, String denialClass, SiteStatus status) {}
