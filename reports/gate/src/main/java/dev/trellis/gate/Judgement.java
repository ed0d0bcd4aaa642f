package dev.trellis.gate;

import java.util.List;
import java.util.stream.Stream;

/**
 * A verdict and what to say of it.
 *
 * @param verdict the verdict
 * @param lines what to print, one line each; the last begins with the verdict's name, or, where
 *     there can be no verdict, the first
 */
public record Judgement(Verdict verdict, List<String> lines) {

  public Judgement {
    lines = List.copyOf(lines);
  }

  /** The judgement that there can be none, for these reasons. */
  public static Judgement impossible(List<String> reasons) {
    return impossible(reasons, List.of());
  }

  /**
   * The judgement that there can be none of the whole.
   *
   * @param reasons why, at least one
   * @param exceeded what is exceeded beside that, a line for each row
   */
  static Judgement impossible(List<String> reasons, List<String> exceeded) {
    return new Judgement(
        Verdict.CANNOT_JUDGE,
        Stream.concat(
                reasons.stream().map(reason -> Verdict.CANNOT_JUDGE + ": " + reason),
                exceeded.stream())
            .toList());
  }
}
