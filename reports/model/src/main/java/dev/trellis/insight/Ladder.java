package dev.trellis.insight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * The lengths through which containers grew. A container arrives at each of its lengths once, and
 * departs from all but the last; so arrivals less departures is how many stopped at a length,
 * without any of them having been watched.
 *
 * @param steps by rising length
 */
public record Ladder(List<Step> steps) {

  public Ladder {
    steps = List.copyOf(steps);
  }

  /** Whether nothing is known of it. */
  public boolean isEmpty() {
    return steps.isEmpty();
  }

  /** Containers that stopped somewhere; those born elsewhere included, once they grew here. */
  public long containers() {
    return sum(step -> Math.max(0, step.stayed()));
  }

  /** Containers that departed from a length at which they were never seen to arrive. */
  public long bornElsewhere() {
    return sum(step -> Math.max(0, -step.stayed()));
  }

  /**
   * This ladder without those born elsewhere, who are thought to go on as the others do. Only where
   * lengths follow from the rule can they be told further up.
   */
  Ladder bornHere(GrowthRule rule) {
    Map<Long, Long> strangers = new HashMap<>();
    List<Step> natives = new ArrayList<>();
    for (Step step : steps) {
      long came = Math.min(strangers.getOrDefault(step.length(), 0L), step.arrivals());
      long entered = Math.max(0, -step.stayed());
      long present = step.arrivals() + entered;
      long left =
          present == 0 ? 0 : Math.round((double) step.departures() * (came + entered) / present);
      strangers.merge(rule.after(step.length()), left, Long::sum);
      natives.add(new Step(step.length(), step.arrivals() - came, step.departures() - left));
    }
    return new Ladder(natives);
  }

  public long arrivals() {
    return sum(Step::arrivals);
  }

  /** The length of the last step; 0 if there is none. */
  long longest() {
    return isEmpty() ? 0 : steps.get(steps.size() - 1).length();
  }

  /** Storages created at exactly that length. */
  long arrivalsAt(long length) {
    return sum(step -> step.length() == length ? step.arrivals() : 0);
  }

  public long departures() {
    return sum(Step::departures);
  }

  /**
   * The length at or below which so many of the containers stopped; 0 if there are none.
   *
   * @param share from 0 to 1
   */
  public long finalLength(double share) {
    long containers = containers();
    long reached = 0;
    for (Step step : steps) {
      reached += Math.max(0, step.stayed());
      if (reached > 0 && reached >= share * containers) {
        return step.length();
      }
    }
    return 0;
  }

  /** Containers that stopped from one length to another, both included. */
  public long stoppedWithin(long from, long to) {
    return sum(
        step -> step.length() >= from && step.length() <= to ? Math.max(0, step.stayed()) : 0);
  }

  /** The length of the step below {@code length} from which the rule leads there; 0 if none. */
  long before(long length, GrowthRule rule) {
    for (Step step : steps) {
      if (step.departures() > 0 && rule.after(step.length()) == length) {
        return step.length();
      }
    }
    return 0;
  }

  /** Whether the growths go by the rule: all but one in ten. */
  boolean goesBy(GrowthRule rule) {
    long byRule = sum(step -> Math.min(step.departures(), arrivalsAt(rule.after(step.length()))));
    return 10 * byRule >= 9 * departures();
  }

  long sum(ToLongFunction<Step> of) {
    return steps.stream().mapToLong(of).sum();
  }
}
