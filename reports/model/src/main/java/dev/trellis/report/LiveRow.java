package dev.trellis.report;

import java.util.List;

/**
 * The live storages of a container type or a call site.
 *
 * @param type binary class name of the container
 * @param stack frames, innermost first; empty in the row of a type
 * @param count watched storages that were live; exact
 * @param bytes the sum of their shallow sizes; exact
 * @param estimatedBytes bytes of live storages too small to be watched, estimated from samples
 * @param halfWidthBytes half width of the 95 % interval of {@code estimatedBytes}
 */
public record LiveRow(
    String type,
    List<String> stack,
    long count,
    long bytes,
    long estimatedBytes,
    long halfWidthBytes) {

  public LiveRow {
    stack = List.copyOf(stack);
  }
}
