package dev.trellis.policy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.policy.AllocatorPolicy;
import dev.trellis.policy.Decision;
import dev.trellis.policy.GrowthSite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Time and memory. */
class PolicyCostsTest {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  @Test
  void one_that_takes_milliseconds_breaks_it() {
    AllocatorPolicy slow =
        new Modest() {
          @Override
          Decision decide(int oldLength, int newLength) {
            LockSupport.parkNanos(20_000_000);
            return Decision.GRANT;
          }

          @Override
          public void release(GrowthSite site, int oldLength, int newLength) {
            Decision unused = decide(oldLength, newLength);
          }
        };

    assertThat(PolicyContract.breaches(() -> slow, LIMIT))
        .singleElement()
        .asString()
        .matches("a call takes \\d{5,} µs in the median, at most 1000 are asked for");
  }

  @Test
  void one_that_grows_containers_inside_breaks_it() {
    AllocatorPolicy growing =
        new Modest() {
          @Override
          Decision decide(int oldLength, int newLength) {
            List<Integer> list = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
              list.add(i);
            }
            return list.size() == 40 ? Decision.GRANT : Decision.DENY;
          }
        };

    assertThat(PolicyContract.breaches(() -> growing, LIMIT))
        .singleElement()
        .asString()
        .matches(
            "a call allocates \\d+ bytes on average, at most 64 are asked for; it grows"
                + " containers, or makes objects, inside");
  }

  @Test
  void one_that_allocates_a_lot_is_told_before_it_has_taken_all_day() {
    AllocatorPolicy wasteful =
        new Modest() {
          @Override
          Decision decide(int oldLength, int newLength) {
            return new byte[8 << 20].length > 0 ? Decision.GRANT : Decision.DENY;
          }
        };

    assertThat(PolicyContract.breaches(() -> wasteful, LIMIT))
        .anySatisfy(breach -> assertThat(breach).startsWith("a call allocates "));
  }

  @Test
  void one_that_keeps_something_for_each_call_breaks_it() {
    ConcurrentLinkedQueue<Integer> kept = new ConcurrentLinkedQueue<>();
    AllocatorPolicy keeping =
        new Modest() {
          @Override
          Decision decide(int oldLength, int newLength) {
            kept.add(1);
            return Decision.GRANT;
          }
        };

    assertThat(PolicyContract.breaches(() -> keeping, LIMIT))
        .singleElement()
        .asString()
        .matches(
            "it keeps \\d+ bytes for each call: after \\d+ of them \\d+ bytes more are in use");
  }

  @Test
  void what_is_made_once_for_each_site_is_within_the_contract() {
    AllocatorPolicy knowing =
        new AllocatorPolicy() {
          private final Map<GrowthSite, long[]> known = new IdentityHashMap<>();

          @Override
          public synchronized Decision allocate(GrowthSite site, int newLength) {
            return known.computeIfAbsent(site, any -> new long[10_000]).length > 0
                ? Decision.GRANT
                : Decision.DENY;
          }

          @Override
          public Decision grow(GrowthSite site, int oldLength, int newLength) {
            return allocate(site, newLength);
          }
        };

    assertThat(PolicyContract.breaches(() -> knowing, LIMIT)).isEmpty();
  }
}
