package dev.trellis.dist;

import dev.trellis.output.AgentLog;
import dev.trellis.runtime.decide.PolicyChain;
import dev.trellis.runtime.decide.PolicyMember;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says on stderr, once, that a policy is no longer asked: whoever runs a program under a limit must
 * learn that there is none. And that a soft limit was passed. Not from the hook's path; a thread of
 * Trellis's own looks at each report.
 */
final class PolicyWarnings {

  private final @Nullable PolicyChain chain;
  private final AgentLog log;

  PolicyWarnings(@Nullable PolicyChain chain, AgentLog log) {
    this.chain = chain;
    this.log = log;
  }

  /**
   * Warns of each policy that was replaced, and each soft rule that was passed; the log prints a
   * line that repeats only once.
   */
  void check() {
    if (chain == null) {
      return;
    }
    for (String rule : chain.passed()) {
      log.warn("the soft limit for " + rule + " was passed, the report says how far");
    }
    for (PolicyMember member : chain.members()) {
      if (member.isReplaced()) {
        List<String> errors = member.errors();
        log.warn(
            "policy "
                + member.name()
                + " failed and is no longer asked, its requests are granted"
                + (errors.isEmpty() ? "" : ": " + errors.get(0)));
      }
    }
  }
}
