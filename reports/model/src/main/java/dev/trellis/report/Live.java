package dev.trellis.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What garbage collections have shown to be live. Never to be added to cumulative figures, nor
 * compared with them.
 *
 * @param liveFromBytes storages of at least this many bytes are watched one by one; smaller ones
 *     are estimated
 * @param watched storages that are watched now, samples of smaller ones included
 * @param unwatched storages of that size that were not watched, because as many as may be already
 *     were
 * @param unwatchedBytes the sum of their shallow sizes
 * @param latest as of the last completed collection of the whole heap; null if there was none
 * @param peak as of the one after which most was live; null if there was none
 * @param fill how full watched storages are, at the time of the report
 */
public record Live(
    long liveFromBytes,
    long watched,
    long unwatched,
    long unwatchedBytes,
    @Nullable Holdings latest,
    @Nullable Holdings peak,
    List<Fill> fill) {

  public Live {
    fill = List.copyOf(fill);
  }
}
