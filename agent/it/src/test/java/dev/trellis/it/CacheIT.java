package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.ContendedMap;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.Jdks;
import dev.trellis.it.harness.OnEveryJdk;
import dev.trellis.it.harness.Run;
import dev.trellis.it.harness.RunningJvm;
import dev.trellis.it.harness.TrellisJar;
import dev.trellis.it.programs.Ending;
import dev.trellis.it.programs.GrowsLater;
import dev.trellis.report.Report;
import dev.trellis.report.TypeRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Woven classes are kept for later starts, and nobody can slip others in. */
class CacheIT {

  private static final String USED = "trellis: debug: the cache of woven classes is ";
  private static final int AT_ONCE = 16;

  private static final Pattern INITIALISED =
      Pattern.compile("Initializing '((?:java|javax|jdk|sun)/[^'+]+)'");

  @TempDir Path folder;

  private Path cache;

  @BeforeEach
  void here() {
    cache = folder.resolve("trellis");
  }

  @OnEveryJdk
  void a_later_start_weaves_nothing_and_counts_the_same(Jdk jdk) throws IOException {
    Run without = child(jdk, Ending.class, "cache=off", "return").run().succeeded();
    Run first = start(jdk);
    Path log = folder.resolve("loaded.log");
    Run second =
        child(jdk, Ending.class, options(), "return")
            .flags("-Xlog:class+load:file=" + log)
            .run()
            .succeeded();

    assertThat(lines(first)).isNotEmpty().containsOnly(USED + "written: " + pack());
    assertThat(lines(second)).isEmpty();
    assertThat(Files.readString(log))
        .contains("dev.trellis.weaver.WovenPack ")
        .doesNotContain("net.bytebuddy");
    assertSame(first.report(), without.report());
    assertSame(second.report(), without.report());
    assertThat(second.report().coverage().complete()).isTrue();
  }

  @OnEveryJdk
  void a_class_that_no_earlier_start_has_loaded_is_woven_beside_the_programs_thread(Jdk jdk)
      throws IOException {
    Run without = child(jdk, GrowsLater.class, "cache=off").run().succeeded();
    start(jdk);
    byte[] before = Files.readAllBytes(pack());

    Run second = child(jdk, GrowsLater.class, options()).run().succeeded();
    Path log = folder.resolve("loaded.log");
    Run third =
        child(jdk, GrowsLater.class, options())
            .flags("-Xlog:class+load:file=" + log)
            .run()
            .succeeded();

    assertThat(lines(second)).isNotEmpty().containsOnly(USED + "written: " + pack());
    assertThat(Files.readAllBytes(pack())).hasSizeGreaterThan(before.length);
    assertThat(lines(third)).isEmpty();
    assertThat(Files.readString(log)).doesNotContain("net.bytebuddy");
    for (Run run : List.of(second, third)) {
      assertThat(run.out()).isEqualTo(without.out());
      assertThat(run.report().coverage().complete()).isTrue();
      assertSame(run.report(), without.report());
      assertThat(run.report().types())
          .extracting(TypeRow::type)
          .contains("java.util.PriorityQueue", "java.util.BitSet");
    }
  }

  /** What Trellis initialises first takes no identity hash from the program: see OwnClassesIT. */
  @OnEveryJdk
  void whether_a_start_weaves_or_not_it_initialises_the_same_of_the_jdk(Jdk jdk)
      throws IOException {
    for (String more : List.of("", ",nodes=true", ",policy=limiting,limit=1g")) {
      Set<String> off = initialised(jdk, "cache=off" + more);
      Set<String> cold = initialised(jdk, options() + more);
      Set<String> warm = initialised(jdk, options() + more);

      assertThat(cold).as(more).hasSizeGreaterThan(100).isEqualTo(off);
      assertThat(warm).as(more).isEqualTo(off);
    }
  }

  /** Before main; names of what is generated differ from run to run. */
  private Set<String> initialised(Jdk jdk, String options) throws IOException {
    Path log = folder.resolve("initialised.log");
    child(jdk, Ending.class, options, "return")
        .flags("-Xlog:class+init:file=" + log)
        .run()
        .succeeded();
    String main = Ending.class.getName().replace('.', '/');
    Set<String> names = new TreeSet<>();
    for (String line : Files.readAllLines(log)) {
      if (line.contains("Initializing '" + main + "'")) {
        return names;
      }
      Matcher matcher = INITIALISED.matcher(line);
      if (matcher.find() && !ContendedMap.isOf(line)) {
        names.add(matcher.group(1));
      }
    }
    throw new AssertionError("main was not initialised");
  }

  @OnEveryJdk
  void what_somebody_else_could_have_written_is_not_used(Jdk jdk) throws IOException {
    Run first = start(jdk);
    byte[] sound = Files.readAllBytes(pack());
    Path pack = pack();

    Files.setPosixFilePermissions(pack, PosixFilePermissions.fromString("rw-rw-rw-"));
    assertMadeAnew(jdk, pack, " may be written by others, mode 666", first);

    Path elsewhere = Files.write(folder.resolve("elsewhere"), sound);
    Files.delete(pack);
    Files.createSymbolicLink(pack, elsewhere);
    assertMadeAnew(jdk, pack, " is a symbolic link", first);
    assertThat(elsewhere).hasBinaryContent(sound);

    if ((Integer) Files.getAttribute(pack, "unix:uid") == 0) { // only root can give it away
      Files.setAttribute(pack, "unix:uid", 65534);
      assertMadeAnew(jdk, pack, " belongs to user 65534 and not to user 0", first);
    }

    Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwxrwx"));
    Run run = start(jdk);
    assertThat(lines(run))
        .containsExactly(USED + "not used: " + cache + " may be written by others, mode 777");
    assertSame(run.report(), first.report());
  }

  @OnEveryJdk
  void what_is_damaged_or_for_something_else_is_not_used(Jdk jdk) throws IOException {
    Run first = start(jdk);
    Path pack = pack();
    byte[] sound = Files.readAllBytes(pack);

    Files.write(pack, Arrays.copyOf(sound, sound.length / 2));
    assertMadeAnew(
        jdk,
        pack,
        " has "
            + (sound.length / 2 - 16)
            + " bytes of content where it says "
            + (sound.length - 16),
        first);

    Files.write(pack, new byte[0]);
    assertMadeAnew(jdk, pack, " is no file of woven classes", first);

    byte[] flipped = sound.clone();
    flipped[flipped.length - 100] ^= 4;
    Files.write(pack, flipped);
    assertMadeAnew(jdk, pack, " has a wrong checksum", first);

    child(jdk, Ending.class, options() + ",nodes=true", "return").run().succeeded();
    Path other = packs().filter(file -> !file.equals(pack)).findFirst().orElseThrow();
    Files.copy(other, pack, StandardCopyOption.REPLACE_EXISTING);
    assertMadeAnew(jdk, pack, " is for something else", first);
  }

  @OnEveryJdk
  void where_no_folder_can_be_made_every_start_weaves(Jdk jdk) throws IOException {
    Files.createFile(cache);

    Run run = start(jdk);

    assertThat(lines(run)).singleElement().asString().startsWith(USED + "not used: " + cache);
    assertThat(run.report().coverage().complete()).isTrue();
  }

  @OnEveryJdk
  void many_starts_at_once_on_none_all_come_to_the_same(Jdk jdk) throws IOException {
    List<RunningJvm> children = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      children.add(child(jdk, Ending.class, options(), "return").start());
    }
    List<Run> runs = new ArrayList<>();
    for (RunningJvm child : children) {
      runs.add(child.finish().succeeded());
    }

    Run last = start(jdk);

    assertThat(lines(last)).isEmpty();
    String written = USED + "written: " + pack();
    for (Run run : runs) {
      assertSame(run.report(), last.report());
      assertThat(lines(run)).allMatch(line -> line.equals(written));
    }
    try (Stream<Path> files = Files.list(cache)) {
      assertThat(files).containsExactly(pack());
    }
  }

  @OnEveryJdk
  void warm_has_all_classes_woven_before_any_program_starts(Jdk jdk) throws IOException {
    TrellisJar trellis = TrellisJar.in(folder, Jdks.running());
    String home = jdk.home().toString();

    Run warm = trellis.run("warm", options(), "--jdk", home).succeeded();
    Run again = trellis.run("warm", options(), "--jdk", home).succeeded();
    Path log = folder.resolve("loaded.log");
    Run first =
        child(jdk, GrowsLater.class, options())
            .flags("-Xlog:class+load:file=" + log)
            .run()
            .succeeded();

    assertThat(warm.err()).isEmpty();
    assertThat(warm.lines())
        .singleElement()
        .asString()
        .matches("warm: \\d\\d classes are woven for %s, \\d+ KiB in %s".formatted(home, pack()));
    assertThat(again.out()).isEqualTo(warm.out());
    assertThat(lines(first)).isEmpty();
    assertThat(Files.readString(log)).doesNotContain("net.bytebuddy");
    assertThat(first.report().coverage().complete()).isTrue();
  }

  @Test
  void warm_says_why_it_cannot() throws IOException {
    TrellisJar trellis = TrellisJar.in(folder, Jdks.running());
    Files.createFile(cache);

    assertThat(trellis.run("warm", options()))
        .returns(4, Run::exit)
        .returns(
            "trellis: warm: the cache of woven classes is not used: "
                + cache
                + " is not a folder\n",
            Run::err);
    assertThat(trellis.run("warm", "cache=off"))
        .returns(2, Run::exit)
        .returns("trellis: warm: cache is \"off\", accepted: a folder\n", Run::err);
    assertThat(trellis.run("warm", "polcy=counting"))
        .returns(2, Run::exit)
        .extracting(Run::err)
        .asString()
        .startsWith("trellis: warm: option \"polcy\" in -javaagent: no such option")
        .hasLineCount(1);
  }

  private void assertMadeAnew(Jdk jdk, Path pack, String fault, Run like) {
    Run anew = start(jdk);
    Run after = start(jdk);

    assertThat(lines(anew))
        .contains(USED + "made anew: " + pack + fault, USED + "written: " + pack);
    assertThat(lines(after)).isEmpty();
    assertSame(anew.report(), like.report());
    assertSame(after.report(), like.report());
  }

  private static void assertSame(Report report, Report other) {
    assertThat(report.types()).usingRecursiveComparison().isEqualTo(other.types());
    assertThat(report.totals()).isEqualTo(other.totals());
    assertThat(report.coverage()).isEqualTo(other.coverage());
  }

  private Run start(Jdk jdk) {
    return child(jdk, Ending.class, options(), "return").run().succeeded();
  }

  private ChildJvm child(Jdk jdk, Class<?> program, String options, String... arguments) {
    return ChildJvm.of(folder, program, arguments).on(jdk).agent(options + ",log=debug");
  }

  private String options() {
    return "cache=" + cache;
  }

  private Path pack() throws IOException {
    return packs().findFirst().orElseThrow();
  }

  private Stream<Path> packs() throws IOException {
    try (Stream<Path> files = Files.list(cache)) {
      return files.filter(file -> file.toString().endsWith(".woven")).toList().stream();
    }
  }

  private static List<String> lines(Run run) {
    return run.err().lines().filter(line -> line.startsWith(USED)).toList();
  }
}
