package dev.trellis.report;

/**
 * One length at which a call site's storages were created or given up.
 *
 * @param length elements: the lowest length that counts here; up to 255 the only one, above that
 *     every power of two is divided into 128 rungs
 * @param arrivals storages created at this length, at least 0
 * @param departures storages of this length that were given up, at least 0
 */
public record Rung(long length, long arrivals, long departures) {}
