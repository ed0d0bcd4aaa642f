package dev.trellis.runtime.record;

import org.jspecify.annotations.Nullable;

/**
 * Is told of each stack that is taken for a sample or a denial, on the thread that grows, in the
 * middle of its growth and with the guard set: it must not lock nor wait. What it throws is
 * swallowed.
 */
public interface SampleListener {

  /**
   * An event.
   *
   * @param container the class whose code grows; null if not known
   * @param oldLength elements before, or -1
   * @param newLength elements after
   * @param bytes of the new storage
   * @param weight how many events this one stands for; 0 for one that was taken for another reason
   *     than chance
   */
  void sampled(
      @Nullable Class<?> container, int oldLength, int newLength, long bytes, double weight);

  /**
   * A denial.
   *
   * @param container the class whose code grows; null if not known
   * @param bytes what was requested
   */
  void denied(@Nullable Class<?> container, long bytes);
}
