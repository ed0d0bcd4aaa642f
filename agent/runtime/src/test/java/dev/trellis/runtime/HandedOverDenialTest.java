package dev.trellis.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.policy.Decision;
import dev.trellis.program.Program.GrowsWhileLoading;
import dev.trellis.runtime.decide.DenialDesk;
import dev.trellis.runtime.decide.Jvm;
import dev.trellis.runtime.decide.OnDenial;
import dev.trellis.runtime.decide.PolicyChain;
import dev.trellis.runtime.decide.PolicyMember;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which denials have work done about them. */
class HandedOverDenialTest {

  private final PolicyMember denies =
      new PolicyMember("acme.Quota", new Notebook(Decision.DENY), 10);
  private final DenialDesk desk = new DenialDesk(false, 0, Jvm.forTrial());
  private final PolicyChain chain = new PolicyChain(List.of(denies), OnDenial.DUMP, desk, null);
  private final Rig rig = Rig.deciding(chain);

  @Test
  void one_that_is_thrown_is_handed_over_with_its_message() {
    String message = rig.denied(Rig.DECIDES, 10, 15).getMessage();

    assertThat(chain.isReporting()).isTrue();
    assertThat(desk.next()).isEqualTo(message).startsWith("Trellis denied 80 bytes at acme.List");
  }

  @Test
  void one_that_would_wedge_the_jvm_is_granted_and_not_handed_over() throws Exception {
    Class<?> unused =
        new GrowsWhileLoading(() -> rig.send(Rig.DECIDES, 10, 15)).loadClass("java.lang.Object");

    assertThat(chain.exempted()).isEqualTo(1);
    assertThat(chain.isReporting()).isFalse();
  }

  @Test
  void one_at_a_site_that_is_never_denied_is_granted_and_not_handed_over() {
    rig.send(Rig.NEVER_DENIED, 10, 15);

    assertThat(chain.isReporting()).isFalse();
  }
}
