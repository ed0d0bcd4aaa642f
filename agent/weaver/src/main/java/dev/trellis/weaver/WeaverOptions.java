package dev.trellis.weaver;

import java.util.List;

/**
 * What is woven beyond the arrays of the catalogue.
 *
 * @param asks whether the questions are woven too; without a policy that may deny they would cost
 *     for nothing
 * @param nodes whether nodes are counted
 * @param searched in which classes sites are looked for by their idiom
 */
public record WeaverOptions(boolean asks, boolean nodes, List<ClassPattern> searched) {}
