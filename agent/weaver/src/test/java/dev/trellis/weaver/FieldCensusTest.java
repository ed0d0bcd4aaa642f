package dev.trellis.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.weaver.subjects.Buffer;
import dev.trellis.weaver.subjects.Shapes;
import dev.trellis.weaver.subjects.Sharing;
import java.util.AbstractMap;
import java.util.List;
import java.util.RandomAccess;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which stores of a field are events, and of what kind. */
class FieldCensusTest {

  private static final List<String> OF_SHARING =
      List.of(
          "<init>(I)V put:array#1 stored [I",
          "<init>([IZ)V put:array#1 stored [I",
          "<init>(Ljava/lang/String;)V put:array#1 stored [I",
          "grow(I)V put:array#1 stored [I",
          "viaLocal(I)V put:array#1 stored [I",
          "mixed(Z)V put:array#1 stored [I",
          "drop()V put:array#1 stored [I",
          "growAndUse(I)I put:array#1 stored [I",
          "of(I)Ldev/trellis/weaver/subjects/Sharing; put:array#1 stored [I",
          "clone()Ldev/trellis/weaver/subjects/Sharing; put:array#1 storedFirst [I");

  @Test
  void an_array_that_was_handed_in_or_stands_in_a_field_is_shared() {
    assertThat(rows(Sharing.class, "stores array"))
        .containsExactlyInAnyOrderElementsOf(OF_SHARING)
        .doesNotHaveDuplicates();
  }

  @Test
  void with_adopting_an_array_that_was_handed_in_counts() {
    assertThat(rows(Sharing.class, "stores array adopting"))
        .containsAll(OF_SHARING)
        .filteredOn(row -> !OF_SHARING.contains(row))
        .containsExactlyInAnyOrder(
            "<init>([I)V put:array#1 stored [I",
            "wrap([I)V put:array#1 stored [I",
            "wrapAndUse([I)I put:array#1 stored [I",
            "wrapLast(JD[I)V put:array#1 stored [I",
            "wrapIn(Ldev/trellis/weaver/subjects/Sharing;[I)V put:array#1 stored [I");
  }

  @Test
  void in_methods_that_are_named_a_storage_is_a_first_one() {
    assertThat(rows(Sharing.class, "stores array first=grow,drop"))
        .contains("grow(I)V put:array#1 storedFirst [I", "drop()V put:array#1 storedFirst [I")
        .contains("viaLocal(I)V put:array#1 stored [I");
  }

  @Test
  void calls_of_a_setter_count_in_place_of_its_store() {
    assertThat(rows(Buffer.class, "stores array through=setArray"))
        .containsExactly(
            "<init>(I)V call:setArray#1 stored [B", "setArray([BI)V call:setArray#1 stored [B");
  }

  @Test
  void a_field_of_any_array_or_of_an_atomic_one_holds_any_shape() {
    assertThat(rows(Shapes.class, "stores any", "stores atomic", "stores flags", "stores rows"))
        .containsExactlyInAnyOrder(
            "<init>(I)V put:any#1 stored *",
            "set(Ljava/lang/Object;)V put:any#1 stored *",
            "setAtomic(I)V put:atomic#1 stored *",
            "setFlags(I)V put:flags#1 stored [Z",
            "setRows(I)V put:rows#1 stored [[I");
  }

  @Test
  void a_length_counts_at_the_entry_of_the_method_that_is_named() {
    assertThat(rows(Buffer.class, "lengths length at=init:3 held=chunk"))
        .containsExactly("init(Ljava/lang/Object;JI)V entry sized [B");
    assertThat(rows(Buffer.class, "lengths plain"))
        .containsExactly("resize(I)V put:plain#1 stored [B");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "stores array through=noSetter | noSetter entry",
        "lengths length at=noMethod:1 | noMethod entry",
        "lengths length at=init:1 | init entry",
        "lengths length at=init:2 | init entry",
        "lengths length at=init:4 | init entry",
        "lengths length at=<init>:1 | <init> entry",
      })
  void a_method_that_is_not_there_or_takes_no_such_parameter_is_absent(String rule, String absent) {
    Plan plan = plan(Buffer.class, true, rule);

    assertThat(plan.rows()).isEmpty();
    assertThat(plan.absent()).extracting(GrowthRow::place).containsExactly(absent);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stores missing", "stores length", "lengths array", "stores EMPTY"})
  void a_class_that_has_none_of_its_fields_is_absent(String rule) {
    Plan plan = plan(Buffer.class, true, rule, "stores alsoMissing");

    assertThat(plan.rows()).isEmpty();
    assertThat(plan.absent())
        .extracting(GrowthRow::site)
        .containsExactly(
            Buffer.class.getName() + ".* put:" + rule.split(" ")[1] + ",alsoMissing#1");
  }

  @Test
  void a_class_that_has_one_of_its_fields_is_not() {
    assertThat(plan(Buffer.class, true, "stores missing", "stores array").absent()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(classes = {AbstractMap.class, RandomAccess.class})
  void neither_is_one_that_has_no_instances(Class<?> type) {
    byte[] classFile = JavaBase.running().classFile(type.getName().replace('.', '/'));
    List<FieldStores> rule = List.of(FieldStores.found("missing"));

    assertThat(FieldCensus.of(new ClassReader(classFile), rule, true).absent()).isEmpty();
  }

  @Test
  void neither_is_one_that_was_only_searched() {
    assertThat(plan(Buffer.class, false, "stores missing").absent()).isEmpty();
  }

  @Test
  void every_row_is_only_counted_and_told_of_its_own_class() {
    assertThat(plan(Sharing.class, true, "stores array table").rows())
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.id()).isZero();
              assertThat(row.owner()).isEqualTo(Sharing.class.getName());
              assertThat(row.type()).isEqualTo(Sharing.class.getName());
              assertThat(row.storageKind()).isEqualTo(StorageKind.TABLE);
              assertThat(row.denialClass()).isEqualTo("NEVER_DENIED");
              assertThat(row.expected()).isTrue();
              assertThat(row.asks()).isFalse();
            });
  }

  @Test
  void a_store_before_the_call_of_super_is_a_first_one() {
    Plan plan =
        FieldCensus.of(
            new ClassReader(storesBeforeSuper()), List.of(FieldStores.found("array")), true);

    assertThat(plan.rows())
        .extracting(row -> row.place() + " " + row.action().word())
        .containsExactly("<init>(I)V put:array#1 storedFirst");
  }

  /** As compilers may do from 22 on. */
  static byte[] storesBeforeSuper() {
    ClassWriter type = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    String name = "dev/trellis/weaver/subjects/Early";
    type.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
    type.visitField(0, "array", "[I", null, null).visitEnd();
    MethodVisitor constructor = type.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "(I)V", null, null);
    constructor.visitCode();
    constructor.visitVarInsn(Opcodes.ALOAD, 0);
    constructor.visitVarInsn(Opcodes.ILOAD, 1);
    constructor.visitIntInsn(Opcodes.NEWARRAY, Opcodes.T_INT);
    constructor.visitFieldInsn(Opcodes.PUTFIELD, name, "array", "[I");
    constructor.visitVarInsn(Opcodes.ALOAD, 0);
    constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    constructor.visitInsn(Opcodes.RETURN);
    constructor.visitMaxs(0, 0);
    constructor.visitEnd();
    type.visitEnd();
    return type.toByteArray();
  }

  private static List<String> rows(Class<?> type, String... rules) {
    return plan(type, true, rules).rows().stream()
        .map(row -> row.place() + " " + row.action().word() + " " + row.storage())
        .toList();
  }

  private static Plan plan(Class<?> type, boolean expected, String... rules) {
    List<FieldStores> stores =
        Catalogues.ofLibraries("library acme 1\ntype A array\n" + String.join("\n", rules))
            .library("A")
            .stores();
    byte[] classFile = Stage.bytes(type.getName().replace('.', '/'));
    return FieldCensus.of(new ClassReader(classFile), stores, expected);
  }
}
