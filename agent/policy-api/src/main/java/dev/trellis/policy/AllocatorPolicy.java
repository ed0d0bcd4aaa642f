package dev.trellis.policy;

import java.util.Map;

/**
 * Decides about the storage of every woven container of the process: asked about first storage,
 * growth and shrink, told of release. There is one policy a process, chosen on the command line;
 * several composed with {@code +} are asked in turn, one denial is enough, and what the earlier
 * ones booked is taken back through {@link #rollback}.
 *
 * <p><b>Assumptions.</b> The class is public and has a public constructor without parameters, which
 * runs once, before {@code main}, on a thread of Trellis's own. It is loaded by a loader that sees
 * this package and the platform's classes, nothing else.
 *
 * <p><b>Guarantees.</b>
 *
 * <ul>
 *   <li>Each method may be called by any number of the program's threads at once, and is called on
 *       the thread that grows.
 *   <li>Growth that the policy itself causes on the calling thread is granted, never put to the
 *       policy, and never counted as the program's.
 *   <li>Whatever a policy throws is caught and counted, and the storage in question is granted;
 *       after {@code policyFailures} of them (10) the policy is not asked again. Recording goes on.
 * </ul>
 *
 * <p><b>Duties.</b> A policy is called between a container's decision to grow and its growth, at
 * times with the container's lock held. So it must not block, must not take a lock that is held
 * while a collection is used, must not call the container, and should neither allocate nor read a
 * clock. The lengths given are elements of the storage, not of the container; {@code
 * site.layout().bytes(length)} is its exact shallow size. For a {@link DenialClass#NEVER_DENIED}
 * site the answer is not followed.
 */
public interface AllocatorPolicy {

  /**
   * Asked before a container's first storage is made.
   *
   * @param site where
   * @param newLength elements of the storage, 0 or more
   * @return the decision; a policy that answers {@link Decision#GRANT} has booked what it wants to
   *     book
   */
  Decision allocate(GrowthSite site, int newLength);

  /**
   * Asked before a storage is replaced by one that is longer or as long.
   *
   * @param site where
   * @param oldLength elements of the storage that is given up, 0 or more
   * @param newLength elements of the new one, {@code oldLength} or more
   * @return the decision
   */
  Decision grow(GrowthSite site, int oldLength, int newLength);

  /**
   * Asked before a storage is replaced by a shorter one. What the old one returns is told by {@link
   * #release}, once all policies have agreed.
   *
   * @param site where
   * @param oldLength elements of the storage that is given up, 1 or more
   * @param newLength elements of the new one, less than {@code oldLength}
   * @return the decision
   */
  default Decision shrink(GrowthSite site, int oldLength, int newLength) {
    return Decision.GRANT;
  }

  /**
   * Told that a storage was given up for a shorter one, or for none.
   *
   * @param site where
   * @param oldLength elements of the storage given up, 1 or more
   * @param newLength elements of the one in its place, or {@link GrowthSite#NONE}
   */
  default void release(GrowthSite site, int oldLength, int newLength) {}

  /**
   * Told that a storage which this policy granted is not made after all, because another policy
   * denied it: takes back what was booked.
   *
   * @param site where
   * @param oldLength elements of the storage before, or {@link GrowthSite#NONE}
   * @param newLength elements of the storage that was granted
   */
  default void rollback(GrowthSite site, int oldLength, int newLength) {}

  /**
   * Told that a storage which this policy denied is made all the same.
   *
   * @param site where
   * @param oldLength elements of the storage before, or {@link GrowthSite#NONE}
   * @param newLength elements of the storage
   * @param why what overruled the denial
   */
  default void overruled(GrowthSite site, int oldLength, int newLength, Overrule why) {}

  /**
   * What this policy holds against a request, for the message of the error that the program gets:
   * its bound and what was in use.
   *
   * @return a few words such as {@code limit 67108864 bytes, in use 67100000 bytes}, or nothing
   */
  default String standing() {
    return "";
  }

  /**
   * Figures of this policy for the report. Called on a thread of Trellis's own, at each report.
   *
   * @return name and value; names end in their unit, as {@code inUseBytes}
   */
  default Map<String, Long> accounts() {
    return Map.of();
  }
}
