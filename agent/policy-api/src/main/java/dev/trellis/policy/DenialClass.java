package dev.trellis.policy;

/** What a denial at a site leaves behind. */
public enum DenialClass {
  /**
   * The container is as it was before that element; a bulk call may leave a prefix of its elements.
   */
  STRONG,
  /** The element is in the container, and the call that inserted it threw. No site is so now. */
  INSERTED,
  /**
   * A denial here would lose or corrupt content: the policy is told of the storage, its answer is
   * not followed.
   */
  NEVER_DENIED
}
