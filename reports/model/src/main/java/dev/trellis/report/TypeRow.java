package dev.trellis.report;

/**
 * One container type's share of a report.
 *
 * @param type binary class name, such as {@code java.util.ArrayList}
 * @param figures its figures; they stand in the row itself in JSON
 * @param bornBefore containers that departed from a capacity at which they were never seen to
 *     arrive, because they were born before weaving; at least 0
 * @param histograms how its storages were spread
 */
public record TypeRow(String type, Figures figures, long bornBefore, Histograms histograms) {}
