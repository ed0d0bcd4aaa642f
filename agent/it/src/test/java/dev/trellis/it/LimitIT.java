package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.it.expected.Sizes;
import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.Jdks;
import dev.trellis.it.harness.OnEveryJdk;
import dev.trellis.it.harness.Run;
import dev.trellis.it.programs.EightThreads;
import dev.trellis.it.programs.GrowUntilDenied;
import dev.trellis.report.Policy;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A limit is never passed, and what reaches it is told plainly. */
class LimitIT {

  private static final long LIMIT = 64L << 20;

  @TempDir Path folder;

  @Tag("proof")
  @Tag("slow")
  @Test
  void eight_threads_with_ten_million_requests_never_pass_the_limit() {
    Sizes sizes = Sizes.measured(folder, Jdks.running(), List.of());
    long base = sizes.bytes(256) - 256 * sizes.elementBytes();
    Run run =
        ChildJvm.of(folder, EightThreads.class, "10000000", "" + base, "" + sizes.elementBytes())
            .flags("-Xmx600m")
            .agent("policy=limiting,ledger=net,limit=64m")
            .run()
            .succeeded();

    long most = value(run, "most");
    Policy policy = run.report().policy();
    assertThat(value(run, "requests")).isEqualTo(10_000_000);
    assertThat(most).isBetween(LIMIT * 9 / 10, LIMIT);
    assertThat(value(run, "denied")).isPositive().isEqualTo(policy.denials());
    assertThat(policy.accounts()).containsEntry("limitBytes", LIMIT);
    assertThat(policy.accounts().get("peakInUseBytes")).isBetween(most, LIMIT);
    assertThat(policy.accounts().get("inUseBytes")).isBetween(0L, LIMIT);
    assertThat(policy.failures()).isZero();
  }

  /**
   * The first storages above 64 KiB: a list of 21,079 (14,053 and its half), a table of 16,384, a
   * ring of 21,465 (14,310 and its half).
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "list, 84336, java\\.util\\.ArrayList\\.\\w+",
    "map, 65552, java\\.util\\.HashMap\\.putVal",
    "deque, 85880, java\\.util\\.ArrayDeque\\.\\w+"
  })
  void a_denial_names_site_call_bytes_limit_and_what_is_in_use(
      String container, String bytes, String site) {
    Run run =
        ChildJvm.of(folder, GrowUntilDenied.class, container)
            .agent("policy=limiting,limit=1m,maxStorage=64k")
            .run()
            .succeeded();

    assertThat(run.lines()).hasSize(3);
    assertThat(run.lines().get(0))
        .matches(
            "Trellis denied "
                + bytes
                + " bytes at "
                + site
                + ", called by dev\\.trellis\\.it\\.programs\\.GrowUntilDenied\\.main"
                + "\\(GrowUntilDenied\\.java:\\d+\\)"
                + "; policy limiting: limit 1048576 bytes,"
                + " maxStorage 65536 bytes, in use [1-9]\\d* bytes and \\d+ in small storages");
    assertThat(run.lines().subList(1, 3))
        .as("the error, and how many elements are in that were denied")
        .containsExactly("GrowthDeniedError", "0");
    assertThat(run.report().policy().denials()).isEqualTo(1);
    assertThat(run.report().totals().denials()).isEqualTo(1);
    assertThat(run.report().totals().deniedBytes()).isEqualTo(Long.parseLong(bytes));
  }

  @OnEveryJdk
  void with_ask_put_after_a_put_that_is_refused_is_in_and_says_so(Jdk jdk) {
    Run run =
        ChildJvm.of(folder, GrowUntilDenied.class, "map")
            .on(jdk)
            .agent("policy=limiting,limit=1m,maxStorage=64k,askPut=after")
            .run()
            .succeeded();

    assertThat(run.lines()).hasSize(3);
    assertThat(run.lines().get(0))
        .startsWith("Trellis denied 65552 bytes at java.util.HashMap.putVal, called by ")
        .contains("; the element is in; policy limiting: ");
    assertThat(run.lines().subList(1, 3)).containsExactly("GrowthDeniedError", "1");
    assertThat(run.report().policy().denials()).isEqualTo(1);
  }

  @Test
  void a_denial_that_nobody_catches_ends_the_program_as_any_error_does() {
    Run run =
        ChildJvm.of(folder, GrowUntilDenied.class, "list", "uncaught")
            .agent("policy=limiting,limit=1m")
            .run();

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines().findFirst().orElse(""))
        .matches(
            "Exception in thread \"main\" dev\\.trellis\\.[a-z.]+\\.GrowthDeniedError: Trellis"
                + " denied \\d+ bytes at java\\.util\\.ArrayList\\.\\w+, called by .*; policy"
                + " limiting: limit 1048576 bytes, in use \\d+ bytes and \\d+ in small storages");
  }

  @OnEveryJdk
  void on_denial_record_lets_the_program_run_on_and_counts(Jdk jdk) {
    Run run =
        ChildJvm.of(folder, GrowUntilDenied.class, "list")
            .on(jdk)
            .agent("policy=limiting,ledger=net,limit=1m,onDenial=record")
            .run()
            .succeeded();

    assertThat(run.lines()).containsExactly("never denied", "0");
    assertThat(run.report().policy().denials()).isPositive();
    assertThat(run.report().policy().accounts().get("peakInUseBytes"))
        .isLessThanOrEqualTo(1L << 20);
    assertThat(run.report().policy().accounts().get("recordedBytes")).isPositive();
  }

  @OnEveryJdk
  void the_peak_under_a_limit_out_of_reach_is_the_smallest_that_denies_nothing(Jdk jdk) {
    Run free = growing(jdk, 1L << 40);
    long peak = free.report().policy().accounts().get("peakInUseBytes");
    long others = 64L << 10; // what the JDK has in use meanwhile may differ by so much

    Run enough = growing(jdk, peak + others);
    Run less = growing(jdk, peak - others);

    assertThat(free.lines()).containsExactly("never denied", "0");
    assertThat(enough.lines()).containsExactly("never denied", "0");
    assertThat(less.lines()).contains("GrowthDeniedError");
  }

  private Run growing(Jdk jdk, long limit) {
    return ChildJvm.of(folder, GrowUntilDenied.class, "list")
        .on(jdk)
        .agent("policy=limiting,ledger=net,limit=" + limit)
        .run()
        .succeeded();
  }

  @Test
  void under_the_cumulative_ledger_nothing_comes_back() {
    // A net ledger holds one list of up to 12 MB and the one that it replaces: far below 64 MB.
    String limit = "limit=24m,maxStorage=1g";
    Run net =
        ChildJvm.of(folder, GrowUntilDenied.class, "list")
            .agent("policy=limiting,ledger=net," + limit)
            .run()
            .succeeded();
    Run cumulative =
        ChildJvm.of(folder, GrowUntilDenied.class, "list")
            .agent("policy=limiting,ledger=cumulative," + limit)
            .run()
            .succeeded();

    assertThat(net.lines()).containsExactly("never denied", "0");
    assertThat(cumulative.lines()).contains("GrowthDeniedError");
  }

  private static long value(Run run, String name) {
    return run.lines().stream()
        .filter(line -> line.startsWith(name + " "))
        .mapToLong(line -> Long.parseLong(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow();
  }
}
