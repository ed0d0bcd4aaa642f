package dev.trellis.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresizableTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          java.util.ArrayList                         | 163  | new ArrayList<>(163)             | 163 elements
          java.util.Vector                            | 160  | new Vector<>(160)                | 160 elements
          java.util.ArrayDeque                        | 166  | new ArrayDeque<>(165)            | 165 elements
          java.util.PriorityQueue                     | 153  | new PriorityQueue<>(153)         | 153 elements
          java.util.concurrent.PriorityBlockingQueue  | 153  | new PriorityBlockingQueue<>(153) | 153 elements
          java.lang.AbstractStringBuilder             | 142  | new StringBuilder(142)           | 142 bytes
          java.io.ByteArrayOutputStream               | 512  | new ByteArrayOutputStream(512)   | 512 bytes
          java.io.CharArrayWriter                     | 512  | new CharArrayWriter(512)         | 512 characters
          java.util.BitSet                            | 16   | new BitSet(1024)                 | 1024 bits
          java.util.HashMap                           | 2048 | new HashMap<>(2048)              | 1536 mappings
          java.util.WeakHashMap                       | 2048 | new WeakHashMap<>(2048)          | 1536 mappings
          java.util.Hashtable                         | 191  | new Hashtable<>(191)             | 143 mappings
          java.util.IdentityHashMap                   | 256  | new IdentityHashMap<>(85)        | 85 mappings
          java.util.concurrent.ConcurrentHashMap      | 2048 | new ConcurrentHashMap<>(1535)    | 1535 mappings
          """)
  void what_is_written_makes_a_storage_of_that_length(
      String type, long length, String code, String holds) {
    Presizable known = Presizable.of(type).orElseThrow();

    assertThat(known.code(length)).isEqualTo(code);
    assertThat(known.holds(length) + " " + known.unit()).isEqualTo(holds);
  }

  @Test
  void the_running_jdk_makes_storages_of_the_length_that_is_meant() {
    assertThat(new Vector<>(160).capacity()).isEqualTo(160);
    assertThat(new StringBuilder(142).capacity()).isEqualTo(142);
    assertThat(new BitSet(1024).size()).isEqualTo(16 * 64);
  }

  @Test
  void what_cannot_be_presized_is_not_known() {
    assertThat(Presizable.of("java.util.concurrent.CopyOnWriteArrayList")).isEmpty();
    assertThat(Presizable.of("java.util.EnumMap")).isEmpty();
    assertThat(Presizable.of("java.util.HashMap$Node")).isEmpty();
  }

  @Test
  void a_note_says_what_else_counts_under_that_name() {
    assertThat(Presizable.HASH_MAP.note(2048))
        .isEqualTo(
            "from Java 19 on also HashMap.newHashMap(1536); LinkedHashMap, HashSet and"
                + " LinkedHashSet count as HashMap and take the same number; a load factor other"
                + " than 0.75 must stay, behind the number");
    assertThat(Arrays.stream(Presizable.values()).filter(type -> !type.note(16).isEmpty()))
        .containsExactly(
            Presizable.VECTOR,
            Presizable.PRIORITY_QUEUE,
            Presizable.STRING_BUILDER,
            Presizable.HASH_MAP,
            Presizable.WEAK_HASH_MAP,
            Presizable.HASHTABLE,
            Presizable.CONCURRENT_HASH_MAP);
  }
}
