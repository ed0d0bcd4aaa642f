package dev.trellis.dist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.policy.AllocatorPolicy;
import dev.trellis.policy.Decision;
import dev.trellis.policy.DenialClass;
import dev.trellis.policy.GrowthSite;
import dev.trellis.runtime.Engine;
import dev.trellis.runtime.decide.OnDenial;
import dev.trellis.runtime.decide.PolicyChain;
import dev.trellis.runtime.decide.PolicyMember;
import dev.trellis.runtime.stack.StackOptions;
import dev.trellis.weaver.GrowthRow;
import dev.trellis.weaver.StorageKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a policy is told of a site at each of the ids of its row. */
class SiteOfPolicyTest {

  private final List<GrowthSite> asked = new ArrayList<>();
  private final Engine engine =
      Engine.create(
          List.of(),
          List.of(),
          Thread::currentThread,
          true,
          new PolicyChain(List.of(new PolicyMember("acme.Sites", new Told(), 1)), OnDenial.THROW),
          StackOptions.off());
  private final Sites sites = Given.sites(engine);

  @Test
  void it_is_the_site_of_the_row_with_the_layout_of_the_shape() {
    Layouts layouts = new Layouts(SimulatedVm.probe());
    List<GrowthSite> expected = new ArrayList<>();
    for (GrowthRow row : WovenRows.ofJavaBase(sites)) {
      if ((row.asks() || row.decides()) && row.storageKind() != StorageKind.NODE) {
        for (String shape : row.shapes()) {
          int id = sites.idOf(row) + row.shapes().indexOf(shape);
          expected.add(
              new GrowthSite(
                  id,
                  row.owner(),
                  row.method(),
                  DenialClass.valueOf(row.denialClass()),
                  layouts.ofArray(row.owner(), shape)));
          send(id);
        }
      }
    }

    assertThat(asked).isNotEmpty().isEqualTo(expected);
  }

  @Test
  void a_row_that_has_an_id_keeps_it() {
    for (GrowthRow row : WovenRows.ofJavaBase(sites)) {
      assertThat(sites.idOf(row.withId(7))).isEqualTo(sites.idOf(row));
    }
  }

  @SuppressWarnings("deprecation") // threadId() came with 19
  private void send(int id) {
    long unused =
        engine.sink().applyAsLong(Thread.currentThread().getId() << 16 | id, -1L << 32 | 16);
  }

  private final class Told implements AllocatorPolicy {
    @Override
    public Decision allocate(GrowthSite site, int newLength) {
      asked.add(site);
      return Decision.GRANT;
    }

    @Override
    public Decision grow(GrowthSite site, int oldLength, int newLength) {
      throw new IllegalStateException("there was nothing before at " + site);
    }
  }
}
