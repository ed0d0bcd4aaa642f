package dev.trellis.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.policy.AllocatorPolicy;
import dev.trellis.policy.Decision;
import dev.trellis.policy.GrowthSite;
import dev.trellis.runtime.decide.OnDenial;
import dev.trellis.runtime.record.Sums;
import org.junit.jupiter.api.Test;

class SumsTest {

  @Test
  void sums_are_over_all_threads_but_those_of_trellis() {
    Rig rig = Rig.deciding(new DeniesLong(), OnDenial.RECORD);
    rig.send(Rig.DECIDES, Rig.NONE, 10);
    rig.send(Rig.DECIDES, 10, 20);
    long other = 1L << 24;
    long unused =
        rig.engine
            .sink()
            .applyAsLong(HookWords.who(other, Rig.DECIDES), HookWords.what(Rig.NONE, 1000));
    Sums expected = new Sums(56 + 96 + 4016, 40, 1);
    assertThat(rig.engine.sums()).isEqualTo(expected);

    rig.engine.disregardCurrentThread();
    rig.send(Rig.DECIDES, Rig.NONE, 10);

    assertThat(rig.engine.sums()).isEqualTo(expected);
  }

  private static final class DeniesLong implements AllocatorPolicy {
    @Override
    public Decision allocate(GrowthSite site, int newLength) {
      return newLength >= 1000 ? Decision.DENY : Decision.GRANT;
    }

    @Override
    public Decision grow(GrowthSite site, int oldLength, int newLength) {
      return Decision.GRANT;
    }
  }
}
