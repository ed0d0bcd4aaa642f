package dev.trellis.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles.Lookup;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassFileEditTest {

  private static final String OLD = "\u0001\u0000\rcurrentThread";
  private static final String NEW = "\u0001\u0000\u0014currentCarrierThread";

  @Test
  void one_constant_of_the_hook_is_renamed_and_nothing_else_is_touched() throws IOException {
    byte[] hook = resource(HookDefiner.class.getClassLoader(), "java/lang/TrellisHook.class");
    String before = latin1(hook);

    String after = latin1(ClassFileEdit.renamed(hook, "currentThread", "currentCarrierThread"));

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

    assertThat(ClassFileEdit.renamed(classFile, "no such name", "x")).isEqualTo(classFile);
  }

  @Test
  void an_initialiser_hands_its_lookup_to_the_thread_that_runs_it() throws Exception {
    byte[] edited = ClassFileEdit.handingItsLookup(file(Plain.class));
    Asked asked = new Asked(edited);

    asked.start();
    asked.join();

    assertThat(asked.handed).extracting(Object::toString).containsExactly(Plain.class.getName());
    assertThat(asked.instance).isEqualTo("made");
    assertThat(asked.type.getDeclaredMethods()).hasSize(1);
  }

  @Test
  void what_has_no_initialiser_or_one_with_a_branch_or_a_handler_is_left_alone()
      throws IOException {
    assertThat(ClassFileEdit.handingItsLookup(file(Silent.class))).isNull();
    assertThat(ClassFileEdit.handingItsLookup(file(Branched.class))).isNull();
    assertThat(ClassFileEdit.handingItsLookup(file(Handled.class))).isNull();
  }

  /** It is changed at each start, so all of it but the initialiser must come through. */
  @Test
  void the_class_of_the_jdk_keeps_all_but_its_initialiser() throws IOException {
    byte[] before;
    try (InputStream in =
        Object.class
            .getModule()
            .getResourceAsStream(HookDefiner.GIVER.replace('.', '/') + ".class")) {
      before = in.readAllBytes();
    }

    byte[] after = ClassFileEdit.handingItsLookup(before);

    assertThat(after).isNotNull();
    assertThat(after).hasSizeGreaterThan(before.length);
    assertThat(rewritten(after, 4)).isEqualTo(rewritten(before, 0));
  }

  private static byte[] file(Class<?> type) throws IOException {
    return resource(type.getClassLoader(), type.getName().replace('.', '/') + ".class");
  }

  /** Without what tells lines, and without the first instructions of the initialiser. */
  private static byte[] rewritten(byte[] classFile, int dropped) {
    ClassWriter writer = new ClassWriter(0);
    ClassVisitor dropping =
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] thrown) {
            MethodVisitor to = super.visitMethod(access, name, descriptor, signature, thrown);
            return name.equals("<clinit>") ? new Dropping(to, dropped) : to;
          }
        };
    new ClassReader(classFile).accept(dropping, ClassReader.SKIP_DEBUG);
    return writer.toByteArray();
  }

  private static final class Dropping extends MethodVisitor {
    private int left;

    Dropping(MethodVisitor to, int dropped) {
      super(Opcodes.ASM9, to);
      left = dropped;
    }

    @Override
    public void visitInsn(int opcode) {
      if (left-- <= 0) {
        super.visitInsn(opcode);
      }
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      if (left-- <= 0) {
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
      }
    }
  }

  private static byte[] resource(ClassLoader loader, String name) throws IOException {
    try (InputStream in = loader.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** Runs an initialiser, and is asked whether it equals a lookup. */
  private static final class Asked extends Thread {
    final List<Object> handed = new ArrayList<>();
    private final byte[] classFile;
    Class<?> type = Object.class;
    Object instance = "";

    Asked(byte[] classFile) {
      this.classFile = classFile;
    }

    @Override
    public void run() {
      try {
        type = new Verifying(classFile).loadClass(Plain.class.getName());
        instance = type.getMethod("instance").invoke(null);
      } catch (ReflectiveOperationException e) {
        instance = e;
      }
    }

    @Override
    public boolean equals(Object other) {
      if (other instanceof Lookup) {
        handed.add(other);
      }
      return this == other;
    }

    @Override
    public int hashCode() {
      return super.hashCode();
    }
  }

  private static final class Verifying extends ClassLoader {
    private final byte[] classFile;

    Verifying(byte[] classFile) {
      super(null);
      this.classFile = classFile;
    }

    @Override
    protected Class<?> findClass(String name) {
      return defineClass(name, classFile, 0, classFile.length);
    }
  }

  /** As the class of the JDK is. */
  public static final class Plain {
    private static final StringBuilder INSTANCE = new StringBuilder("made");

    private Plain() {}

    public static String instance() {
      return INSTANCE.toString();
    }
  }

  private interface Silent {}

  private static final class Branched {
    static final int VALUE = System.nanoTime() == 0 ? 1 : Runtime.version().feature();
  }

  private static final class Handled {
    static {
      try {
        Thread.onSpinWait();
      } finally {
        Thread.yield();
      }
    }
  }
}
