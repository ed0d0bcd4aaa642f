package dev.trellis.policy;

import java.util.Map;

/**
 * Decides about the storage of every woven container of the process: asked about first storage,
 * growth and shrink, told of release. There is one policy a process, chosen on the command line;
 * several composed with {@code +} are asked in turn, one denial is enough, and what the earlier
 * ones booked is taken back through {@link #rollback}.
 *
 * <p>What follows is the contract. {@code dev.trellis.policy.testkit.PolicyContract} checks the
 * duties in a unit test, without the agent.
 *
 * <p><b>How it is made.</b> The class is public and has a public constructor without parameters,
 * which runs once, before {@code main}, on a thread of Trellis's own, while the program waits for
 * it: one that does not come back holds up the start for good. It is loaded by a loader that sees
 * this package and the platform's classes, nothing else. A class, initialiser or constructor that
 * fails, and a jar that cannot be read, leave the program without this policy, and the report says
 * so; one that is not there at all ends the JVM with a line and status 2.
 *
 * <p><b>Threads.</b> {@link #allocate}, {@link #grow}, {@link #shrink}, {@link #release}, {@link
 * #rollback}, {@link #overruled} and {@link #standing} are called on the thread that grows, any
 * number of them at once, without any lock of Trellis's. {@link #accounts} is called on a thread of
 * Trellis's own, at each report, while the others go on. What belongs together must be checked and
 * booked in one step. A thread may be a virtual one, of the JVM's own, or one whose stack or heap
 * is nearly used up.
 *
 * <p><b>Reentrance.</b> A policy is never asked or told anything in the middle of another call of
 * any policy on the same thread: growth that it causes itself is granted, put to nobody, and not
 * counted as the program's. Other threads do come in meanwhile.
 *
 * <p><b>Order.</b> For one request: one question; then, if another policy of the chain denied,
 * {@link #rollback} to those that had granted; or, if this one denied in vain, {@link #overruled};
 * and after a shrink that is made, {@link #release}. The life of one container need not be seen
 * from its beginning, nor to its end: it may be older than the policy, and of one that dies nothing
 * is told. Between threads there is no order but the program's.
 *
 * <p><b>Lengths</b> are elements of the storage, not of the container, from 0 to 2^31 - 1, in the
 * ranges that each method names; {@code site.layout().bytes(length)} is the exact shallow size, as
 * a {@code long}. A request may be longer than any heap, or than the JVM allows. A policy has no
 * length to answer: it grants a request as it is, or denies it. For a {@link
 * DenialClass#NEVER_DENIED} site a denial is not followed.
 *
 * <p><b>Duties.</b> A policy is called between a container's decision to grow and its growth, at
 * times with that container's lock, or any other of the program's or the JDK's, held by the caller.
 *
 * <ul>
 *   <li>It denies by its answer. It throws nothing, and does not answer null.
 *   <li>It does not block: no input or output, no logging, no waiting, no sleeping, no parking. It
 *       takes no lock that anybody holds while a collection is used. A lock of its own is allowed
 *       if it is held for some instructions only, always taken in one order, and nothing is called
 *       with it held that takes another. (A virtual thread that waits may come back on another
 *       carrier; the report counts that as a drop, from release 24 on even where a monitor is
 *       waited for.)
 *   <li>It does not call the container that asks, nor any other that the program can reach.
 *   <li>It comes back after microseconds, in the median well below one millisecond, whatever the
 *       length. It should not read a clock.
 *   <li>It should not allocate; what it needs for a site or a type it makes once. It links nothing
 *       at its first use: no lambda, method reference or string concatenation that the compiler has
 *       the JVM link.
 *   <li>It keeps nothing for each call: what it holds is bounded by sites, types and its options.
 *       It keeps no thread, and no object of the program's.
 *   <li>It leaves the thread as it is: interrupt status, name, priority, context class loader,
 *       thread locals.
 *   <li>It starts no thread from here, and does not end the JVM.
 * </ul>
 *
 * <p><b>What becomes of a breach.</b> Whatever a policy throws, an {@code Error} included, and each
 * null in place of a decision, is caught, counted and named in the report as a failure, and the
 * request is granted. After {@code policyFailures} of them (10) the policy is not asked or told
 * anything again, and only its accounts are read; all its requests are granted as under {@code
 * system}, and a line on stderr and the report say so; recording goes on. A {@code
 * StackOverflowError} where the program itself has used up its stack is the program's, and counts
 * for nothing. Who has been inside a policy for over a second is named, with the stack, on stderr
 * and in the report: a call that blocks cannot be undone. Other breaches are not noticed, and their
 * effects are the program's.
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
   * @return a few words in one line, such as {@code limit 67108864 bytes, in use 67100000 bytes},
   *     or nothing; may allocate
   */
  default String standing() {
    return "";
  }

  /**
   * Figures of this policy for the report. Called on a thread of Trellis's own, at each report,
   * which waits for it; may allocate.
   *
   * @return name and value, 1,000 of them at the most; names end in their unit, as {@code
   *     inUseBytes}
   */
  default Map<String, Long> accounts() {
    return Map.of();
  }
}
