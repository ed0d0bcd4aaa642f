package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.Jdks;
import dev.trellis.it.harness.Run;
import dev.trellis.it.programs.FirstIdentityHashes;
import dev.trellis.it.programs.UnderSecurityManager;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Where the JVM does not let the agent start, the program runs without it; where the program sets a
 * security manager later, that is not asked in the middle of its growth.
 */
class SecurityManagerIT {

  /** From it on there is no security manager. */
  private static final int WITHOUT_SECURITY_MANAGER = 24;

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @MethodSource("withSecurityManager")
  void a_security_manager_is_one_line_and_the_program_runs(Jdk jdk) {
    Run alone = program(jdk).flags("-Djava.security.manager").run().succeeded();
    Run run = program(jdk).flags("-Djava.security.manager").agent("").run();

    assertThat(run.exit()).as("%s", run).isZero();
    assertThat(run.lines()).hasSameSizeAs(alone.lines());
    assertThat(run.err().lines().filter(line -> line.startsWith("trellis:")))
        .containsExactly(
            "trellis: could not start, the program runs without it:"
                + " java.security.AccessControlException: access denied"
                + " (\"java.lang.RuntimePermission\" \"modifyThreadGroup\")");
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("modes")
  void what_grows_under_one_that_the_program_sets_grows_as_without_an_agent(
      Jdk jdk, String options) {
    Run run =
        ChildJvm.of(folder, UnderSecurityManager.class)
            .on(jdk)
            .flags("-Djava.security.manager=allow")
            .agent(options)
            .run()
            .succeeded();

    assertThat(run.out()).isEqualTo("filled 1000\n");
  }

  private static Stream<Arguments> modes() {
    return withSecurityManager().stream()
        .flatMap(
            jdk ->
                Stream.of("policy=counting", "policy=limiting,limit=8k,onDenial=record")
                    .map(options -> Arguments.of(jdk, options)));
  }

  private ChildJvm program(Jdk jdk) {
    return ChildJvm.of(folder, FirstIdentityHashes.class).on(jdk);
  }

  private static List<Jdk> withSecurityManager() {
    return Jdks.all().stream().filter(jdk -> jdk.feature() < WITHOUT_SECURITY_MANAGER).toList();
  }
}
