package dev.trellis.policy;

/** What an {@link AllocatorPolicy} answers to a request for storage. */
public enum Decision {
  /** The storage may be made; what the policy books for it is booked. */
  GRANT,
  /** The storage shall not be made; the policy has booked nothing for it. */
  DENY
}
