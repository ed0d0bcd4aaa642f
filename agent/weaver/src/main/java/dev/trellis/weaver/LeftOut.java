package dev.trellis.weaver;

/**
 * Classes that grow storage and are left out on purpose.
 *
 * @param pattern which
 * @param reason why
 */
public record LeftOut(ClassPattern pattern, String reason) {}
