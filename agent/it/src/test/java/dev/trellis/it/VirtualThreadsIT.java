package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.Jdks;
import dev.trellis.it.harness.Run;
import dev.trellis.it.programs.DeniedVirtualThreads;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Stripes belong to carriers; the guard, too. */
class VirtualThreadsIT {

  private static final int FIRST_WITH_THEM = 21;

  @TempDir Path folder;

  static Stream<Jdk> jdks() {
    List<Jdk> found = Jdks.all();
    return found.stream().filter(jdk -> jdk.feature() >= FIRST_WITH_THEM);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void denied_again_and_again_they_miss_no_event_and_get_past_no_limit(Jdk jdk) {
    for (int attempt = 0; attempt < 3; attempt++) {
      Run run =
          ChildJvm.of(folder, DeniedVirtualThreads.class)
              .on(jdk)
              .flags("-Xmx256m")
              .agent("policy=limiting,limit=1m")
              .run()
              .succeeded();

      assertThat(run.lines()).containsExactly("10000");
      assertThat(run.report().policy().denials()).isEqualTo(10_000);
      assertThat(run.report().self().dropped()).isZero();
      assertThat(deques(run)).isGreaterThanOrEqualTo(10_000);
    }
  }

  private static long deques(Run run) {
    return run.report().types().stream()
        .filter(row -> row.type().equals("java.util.ArrayDeque"))
        .mapToLong(row -> row.figures().initials())
        .sum();
  }
}
