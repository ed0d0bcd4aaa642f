package dev.trellis.report;

/**
 * How full a bounded number of watched storages of a type are; only arrays of references, of which
 * an empty slot can be told.
 *
 * @param type binary class name of the container
 * @param storages how many were looked at
 * @param slots the sum of their lengths
 * @param occupiedSlots slots that are not null
 */
public record Fill(String type, long storages, long slots, long occupiedSlots) {}
