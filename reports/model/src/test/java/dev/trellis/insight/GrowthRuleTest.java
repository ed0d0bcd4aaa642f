package dev.trellis.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.CharArrayWriter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Vector;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Against the running JDK where a capacity can be asked for, else against what was measured. */
class GrowthRuleTest {

  @Test
  void vectors_grow_as_the_rule_says() {
    Vector<Integer> vector = new Vector<>();

    assertThat(seen(() -> vector.add(1), vector::capacity))
        .isEqualTo(told(GrowthRule.DOUBLE, 10, 9));
  }

  @Test
  void builders_grow_as_the_rule_says() {
    StringBuilder builder = new StringBuilder();

    assertThat(seen(() -> builder.append('a'), builder::capacity))
        .isEqualTo(told(GrowthRule.DOUBLE_AND_TWO, 16, 8));
  }

  @Test
  void streams_writers_and_bit_sets_grow_as_the_rule_says() {
    Stream stream = new Stream();
    Writer writer = new Writer();
    BitSet bits = new BitSet();

    assertThat(seen(() -> stream.write(1), stream::capacity))
        .isEqualTo(told(GrowthRule.DOUBLE, 32, 8));
    assertThat(seen(() -> writer.write(1), writer::capacity))
        .isEqualTo(told(GrowthRule.DOUBLE, 32, 8));
    assertThat(seen(() -> bits.set(bits.length()), () -> bits.size() / 64))
        .isEqualTo(told(GrowthRule.DOUBLE, 1, 7));
  }

  @Test
  void lists_queues_and_tables_grow_as_was_measured() {
    assertThat(told(GrowthRule.HALF_MORE, 10, 16))
        .containsExactly(
            10L, 15L, 22L, 33L, 49L, 73L, 109L, 163L, 244L, 366L, 549L, 823L, 1234L, 1851L, 2776L,
            4164L);
    assertThat(told(GrowthRule.HALF_MORE, 0, 5)).containsExactly(0L, 1L, 2L, 3L, 4L);
    assertThat(told(GrowthRule.DOUBLE_AND_TWO_THEN_HALF_MORE, 11, 9))
        .containsExactly(11L, 24L, 50L, 102L, 153L, 229L, 343L, 514L, 771L);
    assertThat(told(GrowthRule.DOUBLE_AND_TWO_THEN_HALF_MORE, 17, 8))
        .containsExactly(17L, 36L, 74L, 111L, 166L, 249L, 373L, 559L);
    assertThat(told(GrowthRule.DOUBLE_AND_ONE, 11, 6))
        .containsExactly(11L, 23L, 47L, 95L, 191L, 383L);
  }

  private static List<Long> told(GrowthRule rule, long first, int lengths) {
    return LongStream.iterate(first, rule::after).limit(lengths).boxed().toList();
  }

  /** The capacities that adding 2,100 times leads through. */
  private static List<Long> seen(Runnable add, LongSupplier capacity) {
    List<Long> seen = new ArrayList<>();
    for (int i = 0; i < 2_100; i++) {
      add.run();
      if (seen.isEmpty() || seen.get(seen.size() - 1) != capacity.getAsLong()) {
        seen.add(capacity.getAsLong());
      }
    }
    return seen;
  }

  private static final class Stream extends ByteArrayOutputStream {
    int capacity() {
      return buf.length;
    }
  }

  private static final class Writer extends CharArrayWriter {
    int capacity() {
      return buf.length;
    }
  }
}
