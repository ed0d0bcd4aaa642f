package dev.trellis.gate;

import dev.trellis.report.Text;
import org.jspecify.annotations.Nullable;

/**
 * One bound of a budget.
 *
 * @param number its place in the file, from 1
 * @param type binary class name of the container type that is bounded; null if it is the total
 * @param measure what is bounded
 * @param max the most it may be, at least 0
 * @param reason why this is the bound
 */
public record BudgetRow(
    int number, @Nullable String type, Measure measure, long max, String reason) {

  /** What is bounded, in words: {@code total: growths}. */
  String subject() {
    return (type == null ? "total" : "type " + Text.printable(type)) + ": " + measure.name();
  }
}
