package dev.trellis.doctor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares the version of a jar with those that a catalogue was checked against. */
final class Versions {

  /** Both ends may have a qualifier, as in {@code 31.1-jre-33.5.0-jre}. */
  private static final Pattern RANGE =
      Pattern.compile("(?<first>\\d.*?)-(?<last>\\d[\\d.]*(?:[.-]\\p{Alpha}\\w*)?)");

  private static final Pattern NUMBERS = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9})*");

  private Versions() {}

  /**
   * Whether a version is known to lie outside.
   *
   * @param range such as {@code 8.5.8-8.5.19}
   * @param version of the jar, or nothing
   * @return false also where either is not understood
   */
  static boolean areOutside(String range, String version) {
    Matcher ends = RANGE.matcher(range);
    List<Integer> own = numbers(version);
    if (!ends.matches() || own.isEmpty()) {
      return false;
    }
    return compare(own, numbers(ends.group("first"))) < 0
        || compare(own, numbers(ends.group("last"))) > 0;
  }

  private static List<Integer> numbers(String version) {
    Matcher leading = NUMBERS.matcher(version);
    if (!leading.lookingAt()) {
      return List.of();
    }
    return new ArrayList<>(
        Arrays.stream(leading.group().split("\\.")).map(Integer::valueOf).toList());
  }

  private static int compare(List<Integer> one, List<Integer> other) {
    for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
      int left = i < one.size() ? one.get(i) : 0;
      int right = i < other.size() ? other.get(i) : 0;
      if (left != right) {
        return Integer.compare(left, right);
      }
    }
    return 0;
  }
}
