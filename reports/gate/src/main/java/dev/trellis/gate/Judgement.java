package dev.trellis.gate;

import java.util.List;

/**
 * A verdict and what to say of it.
 *
 * @param verdict the verdict
 * @param lines what to print, one line each; the last begins with the verdict's name
 */
public record Judgement(Verdict verdict, List<String> lines) {

  public Judgement {
    lines = List.copyOf(lines);
  }

  /** The judgement that there can be none, for these reasons. */
  public static Judgement impossible(List<String> reasons) {
    return new Judgement(
        Verdict.CANNOT_JUDGE,
        reasons.stream().map(reason -> Verdict.CANNOT_JUDGE + ": " + reason).toList());
  }
}
