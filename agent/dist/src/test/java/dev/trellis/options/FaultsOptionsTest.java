package dev.trellis.options;

import static dev.trellis.options.Parsing.parse;
import static dev.trellis.options.Parsing.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.runtime.decide.FaultPlan;
import dev.trellis.runtime.decide.SitePattern;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsOptionsTest {
  private static final String ACCEPTED =
      "; accepted: nth:7 (the seventh request) or rate:0.001 (each with this probability), and"
          + " site:ArrayList.grow (of this type and method alone, in which * stands for any"
          + " characters; several are one or the other), joined by +";

  @ParameterizedTest
  @CsvSource({
    "nth:7, 7, 0",
    "nth:9223372036854775807, 9223372036854775807, 0",
    "rate:0.001, 0, 0.001",
    "rate:0.000000001, 0, 0.000000001",
    "rate:1, 0, 1",
    "rate:1.000, 0, 1"
  })
  void a_number_or_a_probability_stands_for_all_sites(String given, long nth, double rate) {
    assertThat(parse("faults=" + given).get(Options.FAULTS))
        .isEqualTo(new FaultPlan(given, nth, rate, List.of()));
  }

  @Test
  void sites_are_joined_and_may_have_a_number_or_a_probability() {
    assertThat(parse("faults=site:HashMap.resize").get(Options.FAULTS))
        .isEqualTo(
            new FaultPlan("site:HashMap.resize", 0, 0, List.of(new SitePattern("HashMap.resize"))));
    assertThat(
            parse("faults=site:*.grow+nth:3+site:java.util.ArrayList.<init>").get(Options.FAULTS))
        .isEqualTo(
            new FaultPlan(
                "site:*.grow+nth:3+site:java.util.ArrayList.<init>",
                3,
                0,
                List.of(new SitePattern("*.grow"), new SitePattern("java.util.ArrayList.<init>"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | '' | begins with none of nth:, rate: and site:",
        "7 | 7 | begins with none of nth:, rate: and site:",
        "nth | nth | begins with none of nth:, rate: and site:",
        "Nth:7 | Nth:7 | begins with none of nth:, rate: and site:",
        "nth:7+ | '' | begins with none of nth:, rate: and site:",
        "nth: | nth: | does not give a whole number of at least 1",
        "nth:0 | nth:0 | does not give a whole number of at least 1",
        "nth:-1 | nth:-1 | does not give a whole number of at least 1",
        "nth:1.5 | nth:1.5 | does not give a whole number of at least 1",
        "rate: | rate: | PROBABILITY",
        "rate:0 | rate:0 | PROBABILITY",
        "rate:0.0 | rate:0.0 | PROBABILITY",
        "rate:1.1 | rate:1.1 | PROBABILITY",
        "rate:.5 | rate:.5 | PROBABILITY",
        "rate:5% | rate:5% | PROBABILITY",
        "rate:1e-3 | rate:1e-3 | PROBABILITY",
        "rate:0.0000000001 | rate:0.0000000001 | PROBABILITY",
        "site: | site: | does not name a type and a method",
        "site:resize | site:resize | does not name a type and a method",
        "site:.resize | site:.resize | does not name a type and a method",
        "site:Hash Map.resize | site:Hash Map.resize | does not name a type and a method",
        "nth:1+nth:2 | nth:1+nth:2 | names \"nth\" twice",
        "rate:1+rate:1 | rate:1+rate:1 | names \"rate\" twice",
        "nth:1+rate:0.5 | nth:1+rate:0.5 | joins \"nth\" with \"rate\""
      })
  void what_is_no_fault_is_refused(String given, String quoted, String problem) {
    assertThat(refusal("faults=" + given))
        .isEqualTo(
            "option \"faults\" in -javaagent: \""
                + quoted
                + "\" "
                + problem.replace(
                    "PROBABILITY",
                    "does not give a probability above 0 and up to 1, with at most nine decimals")
                + ACCEPTED);
  }

  @Test
  void a_seed_needs_something_to_be_drawn() {
    String problem =
        "option \"faultSeed\" in -javaagent: \"5\" has no effect without a rate; accepted: faultSeed"
            + " with faults that name a rate";

    assertThat(refusal("faultSeed=5")).isEqualTo(problem);
    assertThat(refusal("faults=nth:7,faultSeed=5")).isEqualTo(problem);
    assertThat(parse("faults=rate:0.1,faultSeed=5").get(Options.FAULT_SEED)).isEqualTo(5);
  }

  @Test
  void with_faults_a_denial_may_be_recorded_under_any_policy() {
    assertThat(parse("faults=nth:7,onDenial=record").get(Options.ON_DENIAL))
        .isEqualTo(OnDenial.RECORD);
  }
}
