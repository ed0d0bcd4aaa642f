package dev.trellis.runtime.decide;

import dev.trellis.policy.DenialClass;
import dev.trellis.policy.GrowthSite;
import org.jspecify.annotations.Nullable;

/** What becomes of a request that was denied: an error, of which others may be told first. */
final class Denials {

  private final PolicyMember[] members;
  private final Exemptions exemptions;
  private final @Nullable DenialDesk desk;
  private final @Nullable Faults faults;

  /**
   * Denials of a chain.
   *
   * @param members all that may have denied
   * @param exemptions who takes stacks
   * @param desk where denials are handed over; null if nobody waits there
   * @param faults which requests fail on purpose; null if none does
   */
  Denials(
      PolicyMember[] members,
      Exemptions exemptions,
      @Nullable DenialDesk desk,
      @Nullable Faults faults) {
    this.members = members;
    this.exemptions = exemptions;
    this.desk = desk;
    this.faults = faults;
  }

  /** Hands a denial over, and then answers its error. */
  GrowthDeniedError denied(GrowthSite site, long bytes, long fault, @Nullable Request request) {
    GrowthDeniedError error = error(site, bytes, fault, request);
    if (desk != null && !Exemptions.isQuestion(error.getStackTrace())) {
      desk.denied(String.valueOf(error.getMessage()));
    }
    return error;
  }

  /**
   * The error for a denied request. Its message names site, call and requested bytes, and then
   * limit and what was in use, or that it fails on purpose.
   *
   * @param site where
   * @param bytes what was requested
   * @param fault its number, if it fails on purpose; else 0 or less
   * @param request as it was when it was denied; null if there are no rules
   */
  GrowthDeniedError error(GrowthSite site, long bytes, long fault, @Nullable Request request) {
    StringBuilder text = new StringBuilder(256);
    text.append("Trellis denied ").append(bytes).append(" bytes at ").append(site.shortName());
    StackTraceElement call = Exemptions.callSite(exemptions.stack());
    if (call != null) {
      text.append(", called by ").append(call);
    }
    if (site.denialClass() == DenialClass.INSERTED) {
      text.append("; the element is in");
    }
    if (faults != null && fault > 0) {
      faults.tell(text, fault);
    } else {
      standing(text, request);
    }
    return new GrowthDeniedError(text.toString(), bytes);
  }

  private void standing(StringBuilder text, @Nullable Request request) {
    for (PolicyMember member : members) {
      String standing = member.standing(request);
      text.append("; policy ").append(member.name());
      if (!standing.isEmpty()) {
        text.append(": ").append(standing);
      }
    }
  }
}
