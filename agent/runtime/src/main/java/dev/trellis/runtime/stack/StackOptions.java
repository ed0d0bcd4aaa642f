package dev.trellis.runtime.stack;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How call sites are found.
 *
 * @param mode of which events
 * @param intervalBytes the mean number of requested bytes between two samples, 1 or more
 * @param depth most frames that are shown of a stack, 1 or more
 * @param most distinct stacks that are kept, 1 or more
 * @param seed what the samples are drawn from
 * @param frameworks by class name, whose frames are collapsed
 * @param framesOf takes the VM's frames out of a Throwable
 */
public record StackOptions(
    StackMode mode,
    long intervalBytes,
    int depth,
    int most,
    long seed,
    Predicate<String> frameworks,
    Function<Object, Object> framesOf) {

  /**
   * Whether stacks can be had on this VM.
   *
   * @param framesOf takes the VM's frames out of a Throwable
   * @param frameworks by class name, whose frames are collapsed
   */
  public static boolean isPossible(
      Function<Object, Object> framesOf, Predicate<String> frameworks) {
    return RawStack.isReadable(framesOf, frameworks);
  }

  /** No stacks at all. */
  public static StackOptions off() {
    return new StackOptions(StackMode.OFF, 1, 1, 1, 0, new None(), new Nothing());
  }

  /** The same with so little room, and so many samples, that every path is soon walked. */
  public StackOptions forTrial() {
    return new StackOptions(mode, 1, depth, 2, seed, frameworks, framesOf);
  }

  private static final class None implements Predicate<String> {
    @Override
    public boolean test(String name) {
      return false;
    }
  }

  private static final class Nothing implements Function<Object, Object> {
    @Override
    public Object apply(Object throwable) {
      throw new IllegalStateException("no stacks are taken");
    }
  }
}
