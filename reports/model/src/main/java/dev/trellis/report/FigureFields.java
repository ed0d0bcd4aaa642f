package dev.trellis.report;

import java.io.IOException;

/**
 * Writes figures under the names of {@link Figure}, in its order, which a test holds. Without that
 * class: an initialiser that meets a full heap fails once and for all, and with it every report.
 */
final class FigureFields {

  private FigureFields() {}

  static void write(Figures figures, JsonText out) throws IOException {
    out.writeNumberField("initials", figures.initials());
    out.writeNumberField("growths", figures.growths());
    out.writeNumberField("shrinks", figures.shrinks());
    out.writeNumberField("replaces", figures.replaces());
    out.writeNumberField("nodes", figures.nodes());
    out.writeNumberField("requestedBytes", figures.requestedBytes());
    out.writeNumberField("copiedBytes", figures.copiedBytes());
    out.writeNumberField("rehashedSlots", figures.rehashedSlots());
    out.writeNumberField("discardedBytes", figures.discardedBytes());
    out.writeNumberField("denials", figures.denials());
    out.writeNumberField("deniedBytes", figures.deniedBytes());
  }
}
