package dev.trellis.insight;

import dev.trellis.report.Quantities;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to write at a line so that its containers need not grow.
 *
 * @param frame the line where most of the containers got their first storage
 * @param places the lines where they got it, most first, if that is not nearly always {@code
 *     frame}; else empty
 * @param type binary class name of the container
 * @param containers how many were seen
 * @param noun what they are called, in the plural
 * @param size where they stop, in words
 * @param best what to write, and what comes of it
 * @param bestIs which of the lengths seen that is, such as {@code p50}
 * @param other what comes of the other of p50 and p99; null if it is no other, or saves nothing
 * @param otherIs which that is
 * @param ci95 half width of the 95 % interval of requestedBytes as a share; 0 if exact
 * @param samples how many samples an estimate rests on; 0 if exact
 * @param note what else to know; empty if nothing
 */
public record Advice(
    Frame frame,
    List<String> places,
    String type,
    long containers,
    String noun,
    String size,
    Saving best,
    String bestIs,
    @Nullable Saving other,
    String otherIs,
    double ci95,
    long samples,
    String note) {

  /** The whole of it in one sentence, without a full stop. */
  public String sentence() {
    return "%s%s, %s%s, most stop at %s: `%s` saves %s%s%s each"
        .formatted(
            frame.place(),
            places.isEmpty() ? "" : " and " + Quantities.counted(places.size() - 1, "other lines"),
            about(),
            Quantities.counted(containers, noun),
            size,
            best.code(),
            about(),
            each(best.growths(), "growths"),
            moved(best).map(moved -> " and " + moved).orElse(""));
  }

  /** What stands behind the sentence: sums, their precision, the alternative, the note. */
  public List<String> details() {
    List<String> lines = new ArrayList<>();
    if (!places.isEmpty()) {
      lines.add("made at " + String.join(", ", places));
    }
    lines.add("%s: %s".formatted(bestIs, inAll(best)));
    if (other != null) {
      lines.add("%s: `%s`, %s".formatted(otherIs, other.code(), inAll(other)));
    }
    if (samples > 0) {
      lines.add(
          "estimated from %s; what was requested there, in all, is within %s of its estimate (95 %%)"
              .formatted(Quantities.counted(samples, "samples"), plusMinus()));
    }
    if (!note.isEmpty()) {
      lines.add(note);
    }
    return lines;
  }

  private String plusMinus() {
    return String.format(Locale.ROOT, "%.1f %%", 100 * ci95);
  }

  private String about() {
    return samples > 0 ? "about " : "";
  }

  private String inAll(Saving saving) {
    List<String> saved = new ArrayList<>();
    saved.add(Quantities.counted(saving.growths(), "growths"));
    if (saving.requestedBytes() > 0) {
      saved.add(Quantities.roundedBytes(saving.requestedBytes()) + " requested");
    }
    if (saving.copiedBytes() > 0) {
      saved.add(Quantities.roundedBytes(saving.copiedBytes()) + " copied");
    }
    if (saving.rehashedSlots() > 0) {
      saved.add(Quantities.counted(saving.rehashedSlots(), "slots") + " rehashed");
    }
    String more =
        saving.requestedBytes() < 0
            ? "requests %s%s more, "
                .formatted(about(), Quantities.roundedBytes(-saving.requestedBytes()))
            : "";
    return "saves %s%s in all, %scosts %s%s of spare room"
        .formatted(
            about(),
            String.join(", ", saved),
            more,
            about(),
            Quantities.roundedBytes(saving.spareBytes()));
  }

  private Optional<String> moved(Saving saving) {
    if (saving.copiedBytes() > 0) {
      return Optional.of(
          Quantities.roundedBytes(Math.round((double) saving.copiedBytes() / containers))
              + " of copying");
    }
    return saving.rehashedSlots() > 0
        ? Optional.of("the rehashing of " + each(saving.rehashedSlots(), "slots"))
        : Optional.empty();
  }

  /** The mean of a container: whole if it is, else with one decimal. */
  private String each(long sum, String unit) {
    double mean = (double) sum / containers;
    return Math.abs(mean - Math.rint(mean)) < 0.05
        ? Quantities.counted(Math.round(mean), unit)
        : String.format(Locale.ROOT, "%,.1f %s", mean, unit);
  }
}
