package dev.trellis.runtime.live;

import dev.trellis.runtime.stack.Stack;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Live storages of one container type and stack. Confined to the thread that sums up. */
public final class Held {

  private final int type;
  private final @Nullable Stack stack;
  private long count;
  private long bytes;
  private double estimatedBytes;
  private double variance;

  Held(int type, @Nullable Stack stack) {
    this.type = type;
    this.stack = stack;
  }

  void add(Watch watch) {
    double probability = watch.probability;
    if (!watch.sampled) {
      count++;
      bytes += watch.bytes;
    } else {
      estimatedBytes += watch.bytes / probability;
      variance +=
          (double) watch.bytes * watch.bytes * (1 - probability) / (probability * probability);
    }
  }

  /** Index of the container's type. */
  public int type() {
    return type;
  }

  /** Innermost first; empty if no stack was taken. */
  public List<String> frames() {
    return stack == null ? List.of() : stack.frames();
  }

  /** Storages that are watched for their size; exact. */
  public long count() {
    return count;
  }

  /** Their bytes; exact. */
  public long bytes() {
    return bytes;
  }

  /** Bytes of the smaller ones, estimated. */
  public double estimatedBytes() {
    return estimatedBytes;
  }

  /** Variance of that estimate. */
  public double variance() {
    return variance;
  }

  /** By the stack itself, each of which there is once. */
  record Key(int type, @Nullable Stack stack) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key && key.type == type && key.stack == stack;
    }

    @Override
    public int hashCode() {
      return 31 * type + (stack == null ? 0 : stack.hash());
    }
  }
}
