package dev.trellis.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.trellis.policy.ArrayLayout;
import dev.trellis.runtime.record.ContainerType;
import dev.trellis.runtime.record.StorageKind;
import dev.trellis.runtime.stack.StackOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngineTest {

  @Test
  void an_engine_that_does_not_record_counts_nothing() {
    ContainerType type =
        new ContainerType("acme.List", new ArrayLayout(16, 2, 8), StorageKind.ARRAY);
    Engine silent =
        Engine.create(
            List.of(type), List.of(), Thread::currentThread, false, null, StackOptions.off());

    assertThat(silent.sink().applyAsLong(HookWords.who(1, 1), HookWords.what(10, 15))).isZero();
    assertThat(silent.snapshot().types()[0].isEmpty()).isTrue();
    assertThat(silent.snapshot().types()[0].type()).isEqualTo(type);
  }

  @Test
  void counting_holds_more_bytes_than_not_counting() {
    Rig rig = Rig.recording();
    long before = rig.engine.heldBytes();

    rig.send(Rig.DECIDES, Rig.NONE, 10);

    assertThat(rig.engine.heldBytes()).isGreaterThan(before);
    assertThat(rig.engine.dropped()).isZero();
  }

  @Test
  void lengths_and_ids_survive_the_two_words_of_the_hook() {
    assertThat(HookWords.site(HookWords.who(1L << 40, 65_535))).isEqualTo(65_535);
    assertThat(HookWords.who(1L << 40, 65_535) >>> HookWords.SITE_BITS).isEqualTo(1L << 40);
    assertThat(HookWords.oldLength(HookWords.what(-1, Integer.MAX_VALUE))).isEqualTo(-1);
    assertThat(HookWords.newLength(HookWords.what(-1, Integer.MAX_VALUE)))
        .isEqualTo(Integer.MAX_VALUE);
    assertThat(HookWords.oldLength(HookWords.what(Integer.MAX_VALUE, -1)))
        .isEqualTo(Integer.MAX_VALUE);
    assertThat(HookWords.newLength(HookWords.what(Integer.MAX_VALUE, -1))).isEqualTo(-1);
  }

  @Test
  void the_warm_up_walks_every_path_without_an_error() {
    assertThatCode(() -> WarmUp.run(true, true, true, true, StackOptions.off(), null, true))
        .doesNotThrowAnyException();
  }
}
