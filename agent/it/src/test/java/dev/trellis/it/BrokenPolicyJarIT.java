package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.Jdks;
import dev.trellis.it.harness.PolicyJar;
import dev.trellis.it.harness.Run;
import dev.trellis.it.policies.CannotBeInitialised;
import dev.trellis.it.policies.Throws;
import dev.trellis.it.programs.EveryWay;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A policy whose jar is damaged costs the program its policy, and nothing else. */
class BrokenPolicyJarIT {

  private static final Class<?> POLICY = Throws.class;

  @TempDir Path folder;

  private enum Damage {
    NO_JAR_AT_ALL("java.util.zip.ZipException: "),
    CUT_JAR("java.util.zip.ZipException: "),
    SPOILT_ENTRY("java.util.zip.ZipException: "),
    CUT_CLASS("java.lang.ClassFormatError: "),
    OF_A_LATER_RELEASE("java.lang.UnsupportedClassVersionError: "),
    OTHER_CLASS("java.lang.NoClassDefFoundError: ");

    private final String error;

    Damage(String error) {
      this.error = error;
    }
  }

  private static Stream<Arguments> damages() {
    return Jdks.all().stream()
        .flatMap(jdk -> Arrays.stream(Damage.values()).map(damage -> arguments(jdk, damage)));
  }

  @Tag("slow")
  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("damages")
  void the_program_runs_without_the_policy_and_the_report_says_so(Jdk jdk, Damage damage)
      throws IOException {
    Path jar = folder.resolve("damaged.jar");
    Files.write(jar, damaged(damage));
    Run alone = ChildJvm.of(folder, EveryWay.class).on(jdk).run();

    Run run =
        ChildJvm.of(folder, EveryWay.class)
            .on(jdk)
            .agent("policy=" + POLICY.getName() + ",policyPath=" + jar)
            .run();

    assertThat(run.out()).isEqualTo(alone.out());
    assertThat(run.exit()).as("%s", run).isEqualTo(5);
    assertThat(run.report().policy().replaced()).isTrue();
    assertThat(run.report().policy().failures()).isEqualTo(1);
    assertThat(run.report().policy().failureList())
        .singleElement()
        .satisfies(
            failure -> {
              assertThat(failure.policy()).isEqualTo(POLICY.getName());
              assertThat(failure.error()).startsWith(damage.error);
            });
    assertThat(run.err().lines())
        .filteredOn(
            line ->
                line.startsWith(
                    "trellis: policy "
                        + POLICY.getName()
                        + " failed and is no longer asked, its requests are granted: "
                        + damage.error))
        .hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.trellis.it.harness.Jdks#all")
  void a_jar_without_a_class_that_the_policy_needs_is_found_out_at_its_first_decision(Jdk jdk) {
    Run alone = ChildJvm.of(folder, EveryWay.class).on(jdk).run();

    Run run =
        ChildJvm.of(folder, EveryWay.class)
            .on(jdk)
            .agent(PolicyJar.options(folder, CannotBeInitialised.class))
            .run();

    assertThat(run.out()).isEqualTo(alone.out());
    assertThat(run.exit()).as("%s", run).isEqualTo(5);
    assertThat(run.report().policy().failures()).isGreaterThanOrEqualTo(10);
    assertThat(run.report().policy().replaced()).isTrue();
    assertThat(run.report().policy().failureList())
        .allSatisfy(
            failure -> assertThat(failure.error()).startsWith("java.lang.NoClassDefFoundError: "));
  }

  private byte[] damaged(Damage damage) throws IOException {
    byte[] sound = bytesOf(POLICY);
    return switch (damage) {
      case NO_JAR_AT_ALL -> "this is not a jar".getBytes(StandardCharsets.UTF_8);
      case CUT_JAR -> {
        byte[] jar = jar(sound);
        yield Arrays.copyOf(jar, jar.length - 40);
      }
      case SPOILT_ENTRY -> {
        byte[] jar = jar(sound);
        // Past the entry's header and name, in what was deflated.
        Arrays.fill(jar, 120, 160, (byte) 0xFF);
        yield jar;
      }
      case CUT_CLASS -> jar(Arrays.copyOf(sound, sound.length / 2));
      case OF_A_LATER_RELEASE -> {
        byte[] later = sound.clone();
        later[7] = 99;
        yield jar(later);
      }
      case OTHER_CLASS -> jar(bytesOf(CannotBeInitialised.class));
    };
  }

  private static byte[] bytesOf(Class<?> type) throws IOException {
    try (InputStream in = POLICY.getClassLoader().getResourceAsStream(entry(type))) {
      return in.readAllBytes();
    }
  }

  private byte[] jar(byte[] policy) throws IOException {
    Path jar = folder.resolve("sound.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream out = new ZipOutputStream(file)) {
      out.putNextEntry(new ZipEntry(entry(POLICY)));
      out.write(policy);
      out.closeEntry();
    }
    return Files.readAllBytes(jar);
  }

  private static String entry(Class<?> type) {
    return type.getName().replace('.', '/') + ".class";
  }
}
