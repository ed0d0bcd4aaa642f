package dev.trellis.runtime.live;

import dev.trellis.runtime.stack.Stack;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * One watched storage. It has no queue: what was cleared is looked for after a collection. Whether
 * it was is asked by {@code refersTo}, for {@code get} would keep the storage alive while a
 * concurrent collection marks.
 */
public final class Watch extends WeakReference<Object> {

  /** Index of the container's type. */
  final int type;

  /** Null if no stack was taken. */
  final @Nullable Stack stack;

  final long bytes;

  /** With which it was drawn, if it is a sample. */
  final double probability;

  /** Whether it is a sample, and not watched for its size. */
  final boolean sampled;

  /** When it was made, as {@code System.nanoTime} has it. */
  final long bornNanos;

  /** Whether it is an array of references, of which an empty slot can be told. */
  final boolean references;

  /**
   * The one handed over before; set before it is handed over itself, and then only by who takes.
   */
  @Nullable Watch before;

  /**
   * A watch.
   *
   * @param storage what is watched
   * @param type index of the container's type
   * @param stack what made it, or null
   * @param bytes of the storage
   * @param sampled whether it is a sample, and not watched for its size
   * @param probability with which it was drawn, above 0 and at most 1
   */
  public Watch(
      Object storage,
      int type,
      @Nullable Stack stack,
      long bytes,
      boolean sampled,
      double probability) {
    super(storage);
    this.type = type;
    this.stack = stack;
    this.bytes = bytes;
    this.sampled = sampled;
    this.probability = probability;
    this.bornNanos = System.nanoTime();
    this.references = storage instanceof Object[];
  }

  boolean isDead() {
    return refersTo(null);
  }
}
