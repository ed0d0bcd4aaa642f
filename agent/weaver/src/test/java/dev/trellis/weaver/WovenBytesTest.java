package dev.trellis.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is woven into the classes of each JDK at hand, and what is left alone. */
class WovenBytesTest {

  /** Behind flags, name, descriptor, and of the attribute name, length, stack and locals. */
  private static final int CODE_LENGTH = 8 + 6 + 4;

  static Stream<Arguments> jdks() throws IOException {
    return JavaBase.verified()
        .flatMap(
            jdk ->
                Stream.of(
                    Arguments.of(jdk, "arrays", Weavers.ARRAYS),
                    Arguments.of(jdk, "nodes, too", Weavers.EVERYTHING)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("jdks")
  void methods_without_a_row_are_the_same_byte_for_byte(
      JavaBase jdk, String what, WeaverOptions options) {
    for (Woven type : woven(jdk, options)) {
      Map<String, byte[]> before = MethodBytes.of(type.before);
      Map<String, byte[]> after = MethodBytes.of(type.after);
      Set<String> hooked = HookedMethods.in(type.after);

      assertThat(after.keySet()).containsExactlyElementsOf(before.keySet());
      assertThat(hooked).isNotEmpty().isSubsetOf(before.keySet());
      for (String method : before.keySet()) {
        if (!hooked.contains(method)) {
          assertThat(after.get(method)).as(type.name + "." + method).isEqualTo(before.get(method));
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("jdks")
  void no_jump_and_no_frame_is_added_to_a_method_with_a_row(
      JavaBase jdk, String what, WeaverOptions options) {
    for (Woven type : woven(jdk, options)) {
      assertThat(jumpsAndFrames(type.after)).as(type.name).isEqualTo(jumpsAndFrames(type.before));
    }
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("jdks")
  void each_id_is_handed_to_the_hook_in_the_method_of_its_row_and_nothing_else_is(
      JavaBase jdk, String what, WeaverOptions options) {
    for (Woven type : woven(jdk, options)) {
      Set<String> expected = new TreeSet<>();
      for (GrowthRow row : type.rows) {
        expected.add(row.method() + " " + hookMethod(row) + " " + row.id());
        if (row.action().atReturns()) {
          expected.add(row.method() + " probe 0");
        }
      }

      assertThat(new TreeSet<>(calls(type.after))).as(type.name).isEqualTo(expected);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("verified")
  void unless_lengths_are_chosen_classes_are_woven_as_if_no_catalogue_said_where(JavaBase jdk) {
    Catalogue with = Catalogue.ofJavaBase(jdk.release());
    String text = Catalogues.text();
    Catalogue without = Catalogues.read(text.replaceAll("(?m)^length .*\n", ""), jdk.release());
    for (WeaverOptions options : List.of(Weavers.ARRAYS, Weavers.UNASKED)) {
      Weaver one = new Weaver(with, options, Ids.endless());
      Weaver other = new Weaver(without, options, Ids.endless());
      for (GrowthType type : without.types()) {
        if (other.knows(type.name(), true)) {
          byte[] before = jdk.classFile(type.internalName());
          assertThat(one.weave(type.name(), true, before))
              .as(type.name())
              .isEqualTo(other.weave(type.name(), true, before));
        }
      }
      assertThat(one.coverage()).isEqualTo(other.coverage());
    }
  }

  /** C2 inlines a hot method up to this size (FreqInlineSize), and a map lives by it. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("verified")
  void putting_to_a_map_stays_as_small_as_the_jit_inlines(JavaBase jdk) {
    Catalogue catalogue = Catalogue.ofJavaBase(jdk.release());
    Weaver weaver = new Weaver(catalogue, Weavers.EVERYTHING, row -> Short.MAX_VALUE);
    byte[] before = jdk.classFile("java/util/HashMap");

    byte[] after = weaver.weave("java.util.HashMap", true, before);

    assertThat(codeLength(before, "putVal")).isEqualTo(300);
    assertThat(codeLength(after, "putVal")).isEqualTo(325);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("verified")
  void a_put_may_be_asked_for_when_its_entry_is_in_and_then_is_not_before(JavaBase jdk) {
    WeaverOptions late = new WeaverOptions(true, false, List.of(), false, false, true);
    Weaver weaver = new Weaver(Catalogue.ofJavaBase(jdk.release()), late, Ids.endless());

    for (String name : List.of("java.util.HashMap", "java.util.WeakHashMap")) {
      byte[] woven = weaver.weave(name, true, jdk.classFile(name.replace('.', '/')));
      assertThat(calls(woven)).noneMatch(call -> call.matches(".*(askNode|askTree|askFull).*"));
    }

    assertThat(Weavers.lines(weaver, SiteStatus.UNKNOWN)).isEmpty();
    assertThat(Weavers.lines(weaver, SiteStatus.ABSENT)).isEmpty();
    assertThat(Weavers.lines(weaver, SiteStatus.WOVEN))
        .filteredOn(line -> line.endsWith(" INSERTED"))
        .containsExactlyInAnyOrder(
            "java.util.HashMap.putVal(ILjava/lang/Object;Ljava/lang/Object;ZZ)Ljava/lang/Object;"
                + " call:resize#2 ASK INSERTED",
            "java.util.WeakHashMap.put(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;"
                + " call:resize#1 ASK INSERTED");
  }

  static Stream<JavaBase> verified() throws IOException {
    return JavaBase.verified();
  }

  /** Bytes of a method's code; its attribute stands first. */
  private static int codeLength(byte[] classFile, String method) {
    return MethodBytes.of(classFile).entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(method + "("))
        .mapToInt(entry -> ByteBuffer.wrap(entry.getValue()).getInt(CODE_LENGTH))
        .findFirst()
        .orElseThrow();
  }

  /** What the hook's method is called that an action stands for. */
  private static String hookMethod(GrowthRow row) {
    boolean quiet = row.denialClass().equals("NEVER_DENIED");
    return switch (row.action()) {
      case CREATED -> quiet ? "noted" : "created";
      case REPLACED -> quiet ? "noted" : "replaced";
      case ADOPTED -> quiet ? "noted" : "created";
      case ABANDONED -> quiet ? "stored" : "abandoned";
      case RESIZED, COUNTED, ASK_LENGTH, LATE_LENGTH -> "replaced";
      case LATE_TABLE -> "askTable";
      case MADE -> "stored";
      default -> row.action().word();
    };
  }

  private record Woven(String name, List<GrowthRow> rows, byte[] before, byte[] after) {}

  private static List<Woven> woven(JavaBase jdk, WeaverOptions options) {
    List<Woven> woven = new ArrayList<>();
    Ids ids = Ids.endless();
    Catalogue catalogue = Catalogue.ofJavaBase(jdk.release());
    Weaver weaver = new Weaver(catalogue, options, ids);
    for (GrowthType type : catalogue.types()) {
      if (weaver.knows(type.name(), true)) {
        int given = ids.given().size();
        byte[] before = jdk.classFile(type.internalName());
        byte[] after = weaver.weave(type.name(), true, before);
        List<GrowthRow> rows = List.copyOf(ids.given().subList(given, ids.given().size()));
        assertThat(rows)
            .as(type.name())
            .hasSizeGreaterThanOrEqualTo((int) type.rows().stream().filter(options::weave).count());
        woven.add(new Woven(type.name(), rows, before, after));
      }
    }
    return woven;
  }

  private static List<String> jumpsAndFrames(byte[] classFile) {
    List<String> found = new ArrayList<>();
    visit(
        classFile,
        method ->
            new MethodVisitor(Opcodes.ASM9) {
              @Override
              public void visitJumpInsn(int opcode, Label label) {
                found.add(method + " jump " + opcode);
              }

              @Override
              public void visitFrame(
                  int kind, int locals, Object[] local, int stacked, Object[] stack) {
                found.add(method + " frame " + types(local, locals) + " " + types(stack, stacked));
              }

              @Override
              public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
                found.add(method + " catch " + type);
              }
            });
    return found;
  }

  /** A label stands for an object that is not yet initialised; it is another in each class file. */
  private static String types(Object[] types, int count) {
    return Stream.of(types)
        .limit(count)
        .map(type -> type instanceof Label ? "new" : String.valueOf(type))
        .toList()
        .toString();
  }

  /** Method, the hook's method and the id; 0 for the probe, which has none. */
  private static List<String> calls(byte[] classFile) {
    List<String> found = new ArrayList<>();
    visit(
        classFile,
        method ->
            new MethodVisitor(Opcodes.ASM9) {
              private int constant;

              @Override
              public void visitInsn(int opcode) {
                if (opcode >= Opcodes.ICONST_0 && opcode <= Opcodes.ICONST_5) {
                  constant = opcode - Opcodes.ICONST_0;
                }
              }

              @Override
              public void visitIntInsn(int opcode, int operand) {
                constant = operand;
              }

              @Override
              public void visitLdcInsn(Object value) {
                constant = value instanceof Integer id ? id : 0;
              }

              @Override
              public void visitMethodInsn(
                  int opcode, String owner, String name, String type, boolean ofInterface) {
                if (HookedMethods.isHook(owner) && !name.startsWith("length")) {
                  found.add(method + " " + name + " " + (name.equals("probe") ? 0 : constant));
                }
              }
            });
    return found;
  }

  private interface Visitors {
    MethodVisitor of(String method);
  }

  private static void visit(byte[] classFile, Visitors visitors) {
    new ClassReader(classFile)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public MethodVisitor visitMethod(
                  int access, String name, String descriptor, String signature, String[] thrown) {
                return visitors.of(name + descriptor);
              }
            },
            ClassReader.EXPAND_FRAMES);
  }
}
