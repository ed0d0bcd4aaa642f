package dev.trellis.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HookDefinerTest {

  private static final String OLD = "\u0001\u0000\rcurrentThread";
  private static final String NEW = "\u0001\u0000\u0014currentCarrierThread";

  @Test
  void one_constant_of_the_hook_is_renamed_and_nothing_else_is_touched() throws IOException {
    byte[] hook = resource(HookDefiner.class.getClassLoader(), "java/lang/TrellisHook.class");
    String before = latin1(hook);

    String after = latin1(HookDefiner.renamed(hook, "currentThread", "currentCarrierThread"));

    assertThat(before.split(OLD, -1)).as("constants named currentThread").hasSize(2);
    assertThat(after).isEqualTo(before.replace(OLD, NEW));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java/lang/Math.class",
        "java/util/stream/Collectors.class",
        "java/lang/Character.class",
        "module-info.class"
      })
  void a_class_file_without_the_name_is_copied_byte_for_byte(String name) throws IOException {
    byte[] classFile;
    try (InputStream in = Object.class.getModule().getResourceAsStream(name)) {
      classFile = in.readAllBytes();
    }

    assertThat(HookDefiner.renamed(classFile, "no such name", "x")).isEqualTo(classFile);
  }

  @Test
  void no_hook_is_defined_where_no_agent_runs() {
    assertThat(HookDefiner.isDefined()).isFalse();
  }

  private static byte[] resource(ClassLoader loader, String name) throws IOException {
    try (InputStream in = loader.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
