package dev.trellis.insight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes out of an estimated ladder what cannot be. Short storages are seldom sampled, so how many
 * containers came by a short length is known badly, and by chance fewer seem to arrive there than
 * depart. But along a chain on which each length follows from the one before it, arrivals cannot
 * rise. So neighbours that rise are given one value: their mean, weighted by the bytes of their
 * storages, since an estimate's variance falls with these. That leaves the sum of bytes as it was.
 */
final class Settling {

  private static final double ROUNDING = 0.02;

  private final List<Step> steps;
  private final StorageLayout layout;
  private final Map<Integer, Integer> follower = new HashMap<>();

  private Settling(Ladder ladder, GrowthRule rule, StorageLayout layout) {
    this.steps = new ArrayList<>(ladder.steps());
    this.layout = layout;
    for (int i = 0; i < steps.size(); i++) {
      long next = rule.after(steps.get(i).length());
      for (int j = i + 1; j < steps.size(); j++) {
        if (steps.get(j).length() == next && comesFrom(steps.get(i), steps.get(j))) {
          follower.put(i, j);
        }
      }
    }
  }

  static Ladder settled(Ladder ladder, GrowthRule rule, StorageLayout layout) {
    Settling settling = new Settling(ladder, rule, layout);
    for (int i = 0; i < settling.steps.size(); i++) {
      if (!settling.follower.containsValue(i) && settling.follower.containsKey(i)) {
        settling.settle(i);
      }
    }
    return new Ladder(settling.steps);
  }

  /** One sample tells of both ends of a growth, so those two agree where nothing else arrives. */
  private static boolean comesFrom(Step from, Step to) {
    return Math.abs(from.departures() - to.arrivals()) <= Math.max(2, ROUNDING * to.arrivals());
  }

  private void settle(int head) {
    List<Block> blocks = new ArrayList<>();
    for (Integer i = head; i != null; i = follower.get(i)) {
      Step step = steps.get(i);
      Block block = new Block(List.of(i), step.arrivals(), layout.bytes(step.length()));
      while (!blocks.isEmpty() && blocks.get(blocks.size() - 1).value() < block.value()) {
        block = blocks.remove(blocks.size() - 1).plus(block);
      }
      blocks.add(block);
    }
    Map<Integer, Long> arrivals = new HashMap<>();
    for (Block block : blocks) {
      block.indices().forEach(i -> arrivals.put(i, Math.round(block.value())));
    }
    for (Integer i = head; i != null; i = follower.get(i)) {
      Step step = steps.get(i);
      long in = arrivals.getOrDefault(i, 0L);
      Integer next = follower.get(i);
      long out = next == null ? Math.min(step.departures(), in) : arrivals.getOrDefault(next, 0L);
      steps.set(i, new Step(step.length(), in, out));
    }
  }

  /** Neighbours that share one value. */
  private record Block(List<Integer> indices, double value, double weight) {
    Block plus(Block later) {
      List<Integer> all = new ArrayList<>(indices);
      all.addAll(later.indices);
      double sum = weight + later.weight;
      return new Block(all, (value * weight + later.value * later.weight) / sum, sum);
    }
  }
}
