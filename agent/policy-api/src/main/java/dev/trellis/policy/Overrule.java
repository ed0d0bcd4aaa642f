package dev.trellis.policy;

/** Why a {@link Decision#DENY} was not followed. */
public enum Overrule {
  /** The site is {@link DenialClass#NEVER_DENIED}. */
  NEVER_DENIED,
  /**
   * The growth happened in the middle of class loading or initialisation, or of the registration of
   * a logger, on a thread of the JVM's own, or in shutdown, where an error would wedge the JVM.
   */
  EXEMPT,
  /** The agent was started with {@code onDenial=record}. */
  RECORDED
}
