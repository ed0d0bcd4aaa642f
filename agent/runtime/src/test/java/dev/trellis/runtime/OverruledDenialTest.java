package dev.trellis.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.policy.Decision;
import dev.trellis.program.Program.GrowsInItsInitialiser;
import dev.trellis.program.Program.GrowsWhileLoading;
import dev.trellis.runtime.decide.GrowthDeniedError;
import dev.trellis.runtime.decide.OnDenial;
import dev.trellis.runtime.decide.PolicyChain;
import dev.trellis.runtime.decide.PolicyMember;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverruledDenialTest {

  private final Notebook denies = new Notebook(Decision.DENY);
  private final PolicyChain throwing =
      new PolicyChain(List.of(new PolicyMember("acme.Quota", denies, 10)), OnDenial.THROW);

  @Test
  void a_site_that_is_never_denied_grows_and_no_denial_is_counted() {
    Rig rig = Rig.deciding(throwing);

    rig.send(Rig.NEVER_DENIED, 10, 15);

    assertThat(denies.lines()).containsExactly("grow 10 15", "overruled 10 15 NEVER_DENIED");
    assertThat(throwing.exempted()).isZero();
    assertThat(rig.counted())
        .isEqualTo(
            "initials 0 growths 1 shrinks 0 replaces 0 requestedBytes 80 denials 0 of 0 bytes");
  }

  @Test
  void on_denial_record_lets_the_growth_through_and_counts_the_denial() {
    Rig rig = Rig.deciding(denies, OnDenial.RECORD);

    rig.send(Rig.DECIDES, 10, 15);

    assertThat(denies.lines()).containsExactly("grow 10 15", "overruled 10 15 RECORDED");
    assertThat(rig.counted())
        .isEqualTo(
            "initials 0 growths 1 shrinks 0 replaces 0 requestedBytes 80 denials 1 of 80 bytes");
  }

  @Test
  void growth_in_a_class_initialiser_is_exempt() {
    Rig rig = Rig.deciding(throwing);

    GrowsInItsInitialiser.with(() -> rig.send(Rig.DECIDES, 10, 15));

    assertExempted(rig);
  }

  @Test
  void growth_while_a_class_is_being_loaded_is_exempt() throws Exception {
    Rig rig = Rig.deciding(throwing);

    Class<?> unused =
        new GrowsWhileLoading(() -> rig.send(Rig.DECIDES, 10, 15)).loadClass("java.lang.Object");

    assertExempted(rig);
  }

  @Test
  void growth_on_a_thread_of_the_jvms_own_is_exempt() throws Exception {
    ThreadGroup system = system();
    Rig rig = Rig.deciding(throwing);

    run(new Thread(system, () -> rig.send(Rig.DECIDES, 10, 15), "of-the-jvm"));

    assertThat(system.getName()).isEqualTo("system");
    assertExempted(rig);
  }

  @Test
  void growth_on_a_thread_of_the_jdks_own_is_exempt() throws Exception {
    ThreadGroup innocuous = new ThreadGroup(system(), "InnocuousThreadGroup");
    Rig rig = Rig.deciding(throwing);

    run(new Thread(innocuous, () -> rig.send(Rig.DECIDES, 10, 15), "of-the-jdk"));

    assertExempted(rig);
  }

  @Test
  void a_group_of_the_programs_that_has_such_a_name_is_not_exempt() throws Exception {
    for (String name : new String[] {"system", "InnocuousThreadGroup"}) {
      Rig rig = Rig.deciding(throwing);
      GrowthDeniedError[] denied = new GrowthDeniedError[1];
      ThreadGroup group = new ThreadGroup(name);

      run(new Thread(group, () -> denied[0] = rig.denied(Rig.DECIDES, 10, 15), "of-the-program"));

      assertThat(denied[0]).as(name).isNotNull();
    }
  }

  @Test
  void growth_on_any_other_thread_is_not_exempt() throws Exception {
    Rig rig = Rig.deciding(throwing);
    GrowthDeniedError[] denied = new GrowthDeniedError[1];

    run(new Thread(() -> denied[0] = rig.denied(Rig.DECIDES, 10, 15), "of-the-program"));

    assertThat(denied[0]).isNotNull();
    assertThat(throwing.exempted()).isZero();
  }

  private static void run(Thread thread) throws InterruptedException {
    thread.start();
    thread.join();
  }

  private static ThreadGroup system() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    while (group.getParent() != null) {
      group = group.getParent();
    }
    return group;
  }

  private void assertExempted(Rig rig) {
    assertThat(denies.lines()).containsExactly("grow 10 15", "overruled 10 15 EXEMPT");
    assertThat(throwing.exempted()).isEqualTo(1);
    assertThat(rig.counted())
        .isEqualTo(
            "initials 0 growths 1 shrinks 0 replaces 0 requestedBytes 80 denials 0 of 0 bytes");
  }
}
