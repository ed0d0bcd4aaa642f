package dev.trellis.weaver;

import java.util.List;

/**
 * What is woven beyond the arrays of the catalogue.
 *
 * @param asks whether the questions are woven too; without a policy that may deny they would cost
 *     for nothing
 * @param nodes whether nodes are counted
 * @param searched in which classes sites are looked for by their idiom
 * @param births whether storages are handed over, too, to be watched
 * @param shortens whether lengths are chosen where nobody can see them
 * @param asksLate whether a put to a hash map is asked for when its entry is in, and not before
 */
public record WeaverOptions(
    boolean asks,
    boolean nodes,
    List<ClassPattern> searched,
    boolean births,
    boolean shortens,
    boolean asksLate) {

  /** The same with puts being asked for before their entries are made. */
  public WeaverOptions(
      boolean asks, boolean nodes, List<ClassPattern> searched, boolean births, boolean shortens) {
    this(asks, nodes, searched, births, shortens, false);
  }

  /** The same without storages being handed over, and without lengths being chosen. */
  public WeaverOptions(boolean asks, boolean nodes, List<ClassPattern> searched) {
    this(asks, nodes, searched, false, false);
  }

  /** Whether a row of an array or a table is woven. */
  boolean weave(GrowthRow row) {
    return (asks || !row.asks())
        && (shortens || !row.isOfLength())
        && !(asksLate ? row.action().isBeforePut() : row.action().isAfterPut());
  }
}
