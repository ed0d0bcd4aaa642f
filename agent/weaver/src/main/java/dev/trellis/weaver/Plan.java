package dev.trellis.weaver;

import java.util.List;

/**
 * What is to be done with one class.
 *
 * @param rows what is woven
 * @param absent what was expected and is not there
 * @param unknown what is there and nobody knows, by method and point
 */
record Plan(List<GrowthRow> rows, List<GrowthRow> absent, List<String> unknown) {}
