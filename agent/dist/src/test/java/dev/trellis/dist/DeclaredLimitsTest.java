package dev.trellis.dist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.options.OptionException;
import dev.trellis.policy.ArrayLayout;
import dev.trellis.policy.DenialClass;
import dev.trellis.policy.GrowthSite;
import dev.trellis.runtime.decide.LimitRule;
import dev.trellis.runtime.decide.PolicyChain;
import dev.trellis.runtime.decide.PolicyChain.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a limits file to what is enforced. */
class DeclaredLimitsTest {

  private static final long NONE = Long.MAX_VALUE;
  private static final GrowthSite LIST = site(1, "acme.List");
  private static final GrowthSite MAP = site(2, "acme.Map");

  @TempDir Path folder;

  @Test
  void shares_are_of_the_largest_heap_and_the_process_is_no_rule_among_others() throws IOException {
    DeclaredLimits limits =
        DeclaredLimits.of(
            Given.options(
                "policy=limiting,limits="
                    + written(
                        "{'process': true, 'limit': '50%'}, {'type': 'a.B', 'limit': '25%'},"
                            + " {'process': true, 'limit': '10%', 'mode': 'soft'}")),
            1_000_000);

    assertThat(limits.processBytes()).isEqualTo(500_000);
    assertThat(limits.maxStorageBytes()).isEqualTo(NONE);
    assertThat(limits.rules())
        .extracting(LimitRule::subject, LimitRule::limitBytes, LimitRule::soft)
        .hasToString("[(\"type a.B\", 250000L, false), (\"process\", 100000L, true)]");
  }

  @Test
  void options_give_the_process_its_limits_where_the_file_does_not() throws IOException {
    DeclaredLimits limits =
        DeclaredLimits.of(
            Given.options(
                "policy=limiting,limit=64k,maxStorage=2k,limits="
                    + written("{'type': 'a.B', 'maxStorage': '1k'}")),
            1_000_000);

    assertThat(limits.processBytes()).isEqualTo(65_536);
    assertThat(limits.maxStorageBytes()).isEqualTo(2_048);
    assertThat(limits.rules()).singleElement().matches(rule -> rule.maxStorageBytes() == 1_024);
  }

  @Test
  void a_scope_is_meant_with_all_that_is_opened_inside_it() throws IOException {
    assertThat(meant("{'scope': 'import', 'limit': 1}", "import")).isTrue();
    assertThat(meant("{'scope': 'import', 'limit': 1}", "import > parse > line")).isTrue();
    assertThat(meant("{'scope': 'import', 'limit': 1}", "web > import")).isFalse();
    assertThat(meant("{'scope': 'import', 'limit': 1}", "imports")).isFalse();
    assertThat(meant("{'scope': 'imp*', 'limit': 1}", "imports > parse")).isTrue();
    assertThat(meant("{'scope': '* > parse', 'limit': 1}", "import > parse")).isTrue();
    assertThat(meant("{'scope': '* > parse', 'limit': 1}", "import")).isFalse();
  }

  @Test
  void types_and_methods_are_meant_by_patterns_of_classes() throws IOException {
    assertThat(meant("{'type': 'java.util.*Map', 'limit': 1}", "java.util.HashMap")).isTrue();
    assertThat(meant("{'type': 'java.util.*', 'limit': 1}", "java.util.a.Map")).isFalse();
    assertThat(meant("{'callSite': 'com.acme.Quotes.*', 'limit': 1}", "com.acme.Quotes.load"))
        .isTrue();
    assertThat(meant("{'callSite': 'com.acme.**', 'limit': 1}", "com.acme.a.B.load")).isTrue();
    assertThat(meant("{'callSite': 'com.acme.Quotes.load', 'limit': 1}", "com.acme.Quotes.save"))
        .isFalse();
  }

  @Test
  void a_file_alone_is_enough_to_enforce_a_limit_under_each_ledger()
      throws IOException, OptionException {
    for (String ledger : new String[] {"live", "net", "cumulative"}) {
      PolicyChain chain =
          Policies.chain(
              Given.options(
                  "policy=limiting,ledger="
                      + ledger
                      + ",limits="
                      + written("{'type': 'acme.Map', 'limit': '2k'}")));

      assertThat(chain.decide(LIST, GrowthSite.NONE, 100_000)).isEqualTo(Outcome.GRANTED);
      assertThat(chain.decide(MAP, GrowthSite.NONE, 2_000)).as(ledger).isEqualTo(Outcome.GRANTED);
      assertThat(chain.decide(MAP, GrowthSite.NONE, 3_000)).as(ledger).isEqualTo(Outcome.DENIED);
      assertThat(chain.members().get(0).accounts())
          .containsEntry("type[acme.Map].limitBytes", 2_048L)
          .containsEntry("type[acme.Map].inUseBytes", 2_016L);
      assertThat(chain.ledger() != null).isEqualTo(ledger.equals("live"));
    }
  }

  private boolean meant(String rule, String name) throws IOException {
    return DeclaredLimits.of(Given.options("policy=limiting,limits=" + written(rule)), 1 << 30)
        .rules()
        .get(0)
        .meant()
        .test(name);
  }

  private Path written(String rules) throws IOException {
    return Files.writeString(
        folder.resolve("limits.json"),
        ("{'schema': 'trellis-limits/1', 'limits': [" + rules + "]}").replace('\'', '"'));
  }

  private static GrowthSite site(int id, String type) {
    return new GrowthSite(id, type, "grow(I)V", DenialClass.STRONG, new ArrayLayout(16, 0, 8));
  }
}
