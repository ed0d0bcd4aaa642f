package dev.trellis.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The order in which rows are written. Classes, for the agent runs this and lambdas link. */
final class RowOrder {

  private RowOrder() {}

  static <T> List<T> sorted(List<T> rows, Comparator<T> order) {
    List<T> sorted = new ArrayList<>(rows);
    sorted.sort(order);
    return sorted;
  }

  static final class ByType implements Comparator<TypeRow> {
    @Override
    public int compare(TypeRow left, TypeRow right) {
      return left.type().compareTo(right.type());
    }
  }

  static final class BySite implements Comparator<SiteRow> {
    @Override
    public int compare(SiteRow left, SiteRow right) {
      int byType = left.type().compareTo(right.type());
      return byType != 0 ? byType : byFrames(left.stack(), right.stack());
    }
  }

  static final class ByScope implements Comparator<ScopeRow> {
    @Override
    public int compare(ScopeRow left, ScopeRow right) {
      return left.scope().compareTo(right.scope());
    }
  }

  static final class ByHolder implements Comparator<LiveRow> {
    @Override
    public int compare(LiveRow left, LiveRow right) {
      int byType = left.type().compareTo(right.type());
      return byType != 0 ? byType : byFrames(left.stack(), right.stack());
    }
  }

  static final class ByFilledType implements Comparator<Fill> {
    @Override
    public int compare(Fill left, Fill right) {
      return left.type().compareTo(right.type());
    }
  }

  private static int byFrames(List<String> left, List<String> right) {
    int shared = Math.min(left.size(), right.size());
    for (int i = 0; i < shared; i++) {
      int byFrame = left.get(i).compareTo(right.get(i));
      if (byFrame != 0) {
        return byFrame;
      }
    }
    return left.size() - right.size();
  }
}
