package dev.trellis.it.programs.trials;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.random.RandomGenerator;

/** A bit set is as before when a growth was denied. */
final class BitTrial extends Trial {

  private static final int MOST = 320;

  private final boolean[] model = new boolean[2 * MOST];
  private BitSet bits;

  BitTrial(RandomGenerator random, Plan plan) {
    super(random, plan);
    bits = random.nextBoolean() ? new BitSet() : new BitSet(random.nextInt(200));
  }

  @Override
  void step() {
    int from = random.nextInt(MOST);
    int to = Math.min(MOST, from + random.nextInt(90));
    switch (random.nextInt(16)) {
      case 0, 1, 2, 3 -> {
        if (granted(() -> bits.set(from))) {
          model[from] = true;
        }
      }
      case 4 -> {
        if (granted(() -> bits.set(from, to))) {
          Arrays.fill(model, from, to, true);
        }
      }
      case 5 -> {
        if (granted(() -> bits.flip(from, to))) {
          flip(from, to);
        }
      }
      case 6 -> {
        if (granted(() -> bits.flip(from))) {
          flip(from, from + 1);
        }
      }
      case 7 -> {
        BitSet other = of(from, to);
        if (granted(() -> bits.or(other))) {
          Arrays.fill(model, from, to, true);
        }
      }
      case 8 -> {
        BitSet other = of(from, to);
        if (granted(() -> bits.xor(other))) {
          flip(from, to);
        }
      }
      case 9, 10 -> {
        if (granted(() -> bits.clear(to, MOST))) {
          Arrays.fill(model, to, MOST, false);
        }
      }
      case 11 -> {
        boolean unused = granted(() -> bits.get(from, to));
      }
      default -> copy(random.nextInt(12), from);
    }
  }

  private static BitSet of(int from, int to) {
    BitSet bits = new BitSet();
    bits.set(from, to);
    return bits;
  }

  private void flip(int from, int to) {
    for (int i = from; i < to; i++) {
      model[i] = !model[i];
    }
  }

  private void copy(int way, int capacity) {
    BitSet[] made = new BitSet[1];
    boolean serial = way < 2 && serial();
    byte[] written = serial ? SerialForm.of(bits) : new byte[0];
    long[] words = bits.toLongArray();
    byte[] bytes = bits.toByteArray();
    boolean granted =
        granted(
            () ->
                made[0] =
                    switch (way) {
                      case 0, 1 -> (BitSet) (serial ? read(written) : bits.clone());
                      case 2, 3, 4 -> (BitSet) bits.clone();
                      case 5 -> BitSet.valueOf(words);
                      case 6 -> BitSet.valueOf(LongBuffer.wrap(words));
                      case 7 -> BitSet.valueOf(bytes);
                      case 8 -> BitSet.valueOf(ByteBuffer.wrap(bytes));
                      default -> new BitSet(capacity);
                    });
    if (granted && way < 9) {
      bits = made[0];
      check();
    }
  }

  @Override
  Object[] order() {
    return new Object[] {bits.toString()};
  }

  @Override
  void growsOn() {
    for (int i = MOST; i < model.length; i += 7) {
      bits.set(i);
      model[i] = true;
    }
  }

  @Override
  void check() {
    int count = 0;
    int length = 0;
    for (int i = 0; i < model.length; i++) {
      same("bit", bits.get(i) == model[i], bits, i);
      count += model[i] ? 1 : 0;
      length = model[i] ? i + 1 : length;
    }
    same("cardinality", bits.cardinality(), count);
    same("length", bits.length(), length);
    for (int i = bits.nextSetBit(0); i >= 0; i = bits.nextSetBit(i + 1)) {
      same("iteration", model[i], bits, i);
      count--;
    }
    same("bits not iterated", count, 0);
  }

  @Override
  void checkEquality() {
    BitSet other = new BitSet();
    for (int i = 0; i < model.length; i++) {
      other.set(i, model[i]);
    }
    same("bit set", bits, other);
    same("hash", bits.hashCode(), other.hashCode());
  }
}
