package dev.trellis.it.real;

import static dev.trellis.it.real.Compiler.JAVAC;
import static dev.trellis.it.real.SourceTree.LANG3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.it.expected.Saved;
import dev.trellis.it.harness.Jdks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A compiler whose lists grow by less writes the same class files. */
class CompactCompilerIT {

  @TempDir Path folder;

  @Tag("slow")
  @Test
  void javac_compiles_the_same_and_what_is_told_is_the_difference_to_a_run_without() {
    // CompilersIT holds this one against a run without an agent.
    Compiled counting = compiled("counting", "policy=counting,stacks=off");
    Compiled compact = compiled("compact", "policy=compact,stacks=off");

    assertThat(counting.run().exit()).as("%s", counting.run()).isZero();
    assertThat(compact.run().out()).isEqualTo(counting.run().out());
    assertThat(compact.run().err()).isEqualTo(counting.run().err());
    assertThat(compact.classes()).isNotEmpty().isEqualTo(counting.classes());
    Recording.isWhole(compact.run().report(), "compact");
    Saved.isTheDifference(compact.run().report(), counting.run().report());
  }

  private Compiled compiled(String name, String options) {
    try {
      Path own = Files.createDirectory(folder.resolve(name));
      return JAVAC.compile(LANG3, own, Jdks.running(), child -> child.agent(options));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
