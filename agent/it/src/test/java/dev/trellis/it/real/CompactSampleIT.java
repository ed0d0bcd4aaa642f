package dev.trellis.it.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.it.expected.Saved;
import dev.trellis.it.harness.AgentJar;
import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.OnEveryJdk;
import dev.trellis.it.harness.Run;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** The sample of a cache that never evicts, with lists that grow by less. */
class CompactSampleIT {

  @TempDir Path folder;

  @Tag("slow")
  @OnEveryJdk
  void the_sample_prints_the_same_digest_and_what_is_told_is_the_difference_to_a_run_without(
      Jdk jdk) throws ReflectiveOperationException, IOException {
    Path classes = compiled();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      Class<?> main = loader.loadClass("com.acme.quotes.Main");
      Run counting =
          run(ChildJvm.of(folder, main).agent("policy=counting,stacks=off"), jdk, classes);
      Run compact = run(ChildJvm.of(folder, main).agent("policy=compact,stacks=off"), jdk, classes);

      assertThat(counting.out()).contains("; digest ");
      assertThat(compact.out()).isEqualTo(counting.out());
      assertThat(compact.err()).isEqualTo(counting.err());
      Saved.isTheDifference(compact.report(), counting.report());
    }
  }

  private static Run run(ChildJvm child, Jdk jdk, Path classes) {
    return child.on(jdk).classPath(List.of(classes)).run().succeeded();
  }

  private Path compiled() throws IOException {
    Path classes = folder.resolve("classes");
    Path sources =
        Path.of(AgentJar.property("trellis.checkout"), "sample-apps/never-evicts/src/main");
    List<String> arguments = new ArrayList<>(List.of("--release", "17", "-d", classes.toString()));
    try (Stream<Path> files = Files.walk(sources)) {
      files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
    }
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(new String[0]));
    assertThat(status).isZero();
    return classes;
  }
}
