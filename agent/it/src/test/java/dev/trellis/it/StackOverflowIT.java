package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.OnEveryJdk;
import dev.trellis.it.harness.Run;
import dev.trellis.it.programs.DeepRecursion;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/**
 * StackOverflowError may strike inside the hook, but never where it breaks a container. A ring that
 * is full is left out: without any agent, the JDK's own ArrayDeque loses its content when its call
 * of {@code grow} overflows the stack.
 */
class StackOverflowIT {

  private static final List<String> KINDS =
      List.of("HashMap", "LinkedHashMap", "ArrayList", "ArrayDeque");

  @TempDir Path folder;

  @Tag("slow")
  @OnEveryJdk
  void no_container_is_broken_by_a_stack_overflow_in_compiled_code(Jdk jdk) {
    assertNoneBroken(ChildJvm.of(folder, DeepRecursion.class, arguments("300")).on(jdk));
  }

  @OnEveryJdk
  void no_container_is_broken_by_a_stack_overflow_in_the_interpreter(Jdk jdk) {
    assertNoneBroken(
        ChildJvm.of(folder, DeepRecursion.class, arguments("200")).on(jdk).flags("-Xint"));
  }

  /** With a second call of the hook, where the storage is there and the container half made. */
  @Tag("slow")
  @OnEveryJdk
  void no_container_is_broken_where_storages_are_watched(Jdk jdk) {
    String options = "live=true,liveFrom=64";
    assertNoneBroken(ChildJvm.of(folder, DeepRecursion.class, arguments("300")).on(jdk), options);
    assertNoneBroken(
        ChildJvm.of(folder, DeepRecursion.class, arguments("200")).on(jdk).flags("-Xint"), options);
  }

  @OnEveryJdk
  void no_container_is_broken_where_every_stack_is_taken(Jdk jdk) {
    Run run =
        ChildJvm.of(folder, DeepRecursion.class, arguments("150"))
            .on(jdk)
            .agent("stacks=all,stackDepth=1")
            .run()
            .succeeded();

    assertNoneBroken(run);
    assertThat(run.report().self().stacksTaken()).isGreaterThan(1_000);
    assertThat(run.report().self().stacksDropped()).as("for want of stack").isPositive();
  }

  private static void assertNoneBroken(ChildJvm child) {
    assertNoneBroken(child, "policy=counting");
  }

  private static void assertNoneBroken(ChildJvm child, String options) {
    Run run = child.flags("-XX:MaxJavaStackTraceDepth=1").agent(options).run().succeeded();

    assertNoneBroken(run);
    assertThat(run.report().totals().events()).isGreaterThan(10_000);
  }

  private static void assertNoneBroken(Run run) {
    assertThat(run.lines()).isEqualTo(KINDS.stream().map(kind -> kind + " broken 0").toList());
    assertThat(run.err().lines())
        .as("how often the stack ended in the middle of an addition")
        .hasSize(KINDS.size())
        .allSatisfy(line -> assertThat(line.replaceFirst(".* struck ", "")).matches("[1-9][0-9]+"));
  }

  private static String[] arguments(String rounds) {
    return Stream.concat(Stream.of(rounds), KINDS.stream()).toArray(String[]::new);
  }
}
