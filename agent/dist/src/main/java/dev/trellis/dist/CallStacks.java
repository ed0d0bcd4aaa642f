package dev.trellis.dist;

import dev.trellis.options.AgentOptions;
import dev.trellis.options.Options;
import dev.trellis.runtime.stack.StackMode;
import dev.trellis.runtime.stack.StackOptions;
import dev.trellis.weaver.ClassPattern;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Turns the options about call sites into what the engine takes. */
final class CallStacks implements Predicate<String> {

  /** Room that a program asks for belongs to the line that asks. */
  private static final String API = "dev.trellis.api.Growth";

  private final List<ClassPattern> frameworks;

  /** Tells classes of frameworks; no lambda, which is linked where it is first used. */
  private CallStacks(List<ClassPattern> frameworks) {
    this.frameworks = frameworks;
  }

  /**
   * What the engine takes; no stacks where this VM does not hand them over as is known.
   *
   * @param framesOf takes the VM's frames out of a Throwable
   */
  static StackOptions of(AgentOptions options, Function<Object, Object> framesOf) {
    boolean silent = options.get(Options.POLICY).isSystem();
    StackMode mode = options.get(Options.STACKS);
    List<ClassPattern> given = options.find(Options.FRAMES);
    CallStacks frameworks = new CallStacks(given == null ? List.of() : given);
    if (silent || mode == StackMode.OFF || !StackOptions.isPossible(framesOf, frameworks)) {
      return StackOptions.off();
    }
    Integer seed = options.find(Options.STACK_SEED);
    return new StackOptions(
        mode,
        options.get(Options.STACK_INTERVAL),
        options.get(Options.STACK_DEPTH),
        options.get(Options.STACK_COUNT),
        seed == null ? System.nanoTime() : seed,
        frameworks,
        framesOf);
  }

  @Override
  public boolean test(String name) {
    for (ClassPattern pattern : frameworks) {
      if (pattern.matches(name)) {
        return true;
      }
    }
    return name.equals(API);
  }
}
