package dev.trellis.report;

/**
 * One bucket of a distribution that holds something.
 *
 * @param upperEdge the highest value that counts here, at least 0
 * @param count values in it, at least 1
 */
public record Bucket(long upperEdge, long count) {}
