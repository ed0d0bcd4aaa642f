package dev.trellis.it.real;

import dev.trellis.it.harness.AgentJar;
import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A Java compiler that is run over a source tree in a child JVM. */
enum Compiler {
  /**
   * The JDK's own. What it does depends on identity hashes: with the same one for all objects, 17
   * refuses code that it accepts otherwise. So these must come in the same order in every run.
   */
  JAVAC(com.sun.tools.javac.Main.class, List.of()),
  /**
   * Eclipse's. By default it reads and parses on threads beside main, and what they find together
   * depends on which is first: two runs then make some fifty lists and twenty maps more or fewer.
   * It also keeps its modules in sets by their identity hashes, and asks them in that order:
   * without one hash for all, one run in five makes 18 lists more.
   */
  ECJ(
      org.eclipse.jdt.internal.compiler.batch.Main.class,
      List.of(
          "-Djdt.compiler.useSingleThread=true",
          "-XX:+UnlockExperimentalVMOptions",
          "-XX:hashCode=2"));

  /** C2 removes whole builders where it has compiled a concatenation, when it has. */
  private static final String ALL_BUILDERS = "-XX:-OptimizeStringConcat";

  /**
   * Room for all that a run allocates. The JDK keeps method types and more in weak maps: how far
   * these grow is decided by when the collector runs, and not by the program.
   */
  private static final List<String> NO_COLLECTION =
      List.of("-XX:+UseSerialGC", "-Xms2g", "-Xmx2g", "-Xmn1900m");

  private final Class<?> main;
  private final List<String> flags;

  Compiler(Class<?> main, List<String> flags) {
    this.main = main;
    this.flags = flags;
  }

  /**
   * Compiles a tree.
   *
   * @param folder of this run alone; an empty one
   * @param agent adds an agent to the child, or does not
   */
  Compiled compile(SourceTree tree, Path folder, Jdk jdk, UnaryOperator<ChildJvm> agent) {
    Path classes = folder.resolve("classes");
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "--release", "17"));
    arguments.addAll(List.of("-encoding", "UTF-8", "-d", classes.toString()));
    arguments.add(tree.argument(folder));
    ChildJvm child =
        ChildJvm.of(folder, main, arguments.toArray(new String[0]))
            .on(jdk)
            .flags(ALL_BUILDERS)
            .flags(NO_COLLECTION)
            .flags(flags);
    if (this == ECJ) {
      child.classPath(List.of(AgentJar.location(main)));
    }
    Run run = agent.apply(child).run();
    return new Compiled(run, Compiled.digests(classes));
  }
}
