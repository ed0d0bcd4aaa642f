package dev.trellis.runtime.decide;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The same operations with three threads, and under the memory model of the JVM. Together, for
 * Lincheck looks through all classes of the JVM when it goes from one kind to the other.
 */
class UnderStressLincheckTest {

  @Test
  @Tag("slow")
  @Timeout(900)
  void three_threads_break_no_account_in_any_schedule_that_was_tried() {
    Schedules.checked(
        AccountLincheckTest.Operations.class, AccountLincheckTest.Specification.class, 3, 2, 2);
    Schedules.checked(
        GrantedStoragesLincheckTest.Operations.class,
        GrantedStoragesLincheckTest.Specification.class,
        3,
        2,
        3);
    Schedules.checked(
        NestedLimitsLincheckTest.Operations.class,
        NestedLimitsLincheckTest.Specification.class,
        3,
        2,
        2);
    Schedules.checked(
        LentGrantsLincheckTest.Operations.class,
        LentGrantsLincheckTest.Specification.class,
        3,
        2,
        1);
  }

  @Test
  @Tag("slow")
  @Timeout(900)
  void threads_that_run_as_they_like_break_no_account() {
    Schedules.stressed(
        AccountLincheckTest.Operations.class, AccountLincheckTest.Specification.class, 2, 4, 3);
    Schedules.stressed(
        GrantedStoragesLincheckTest.Operations.class,
        GrantedStoragesLincheckTest.Specification.class,
        2,
        4,
        3);
    Schedules.stressed(
        NestedLimitsLincheckTest.Operations.class,
        NestedLimitsLincheckTest.Specification.class,
        2,
        4,
        2);
    Schedules.stressed(
        LentGrantsLincheckTest.Operations.class,
        LentGrantsLincheckTest.Specification.class,
        2,
        4,
        1);
  }
}
