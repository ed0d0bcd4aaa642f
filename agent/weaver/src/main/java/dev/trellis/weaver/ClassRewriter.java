package dev.trellis.weaver;

import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/** Rewrites one class: the rows that it holds, and nothing else. */
final class ClassRewriter extends ClassVisitor {

  private final GrowthType type;
  private final List<GrowthRow> rows;

  private ClassRewriter(ClassWriter writer, GrowthType type, List<GrowthRow> rows) {
    super(Opcodes.ASM9, writer);
    this.type = type;
    this.rows = rows;
  }

  static byte[] rewrite(byte[] classFile, GrowthType type, List<GrowthRow> rows) {
    ClassReader reader = new ClassReader(classFile);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(new ClassRewriter(writer, type, rows), 0);
    return writer.toByteArray();
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
    List<GrowthRow> mine = new ArrayList<>();
    for (GrowthRow row : rows) {
      if (row.method().equals(name + descriptor)) {
        mine.add(row);
      }
    }
    return mine.isEmpty() || next == null ? next : new HookCalls(type, mine, next);
  }
}
