package dev.trellis.weaver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.FieldVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/** Rewrites one class: the rows that it holds, and nothing else. */
final class ClassRewriter extends ClassVisitor {

  private final String owner;
  private final List<GrowthRow> rows;
  private final boolean births;

  /** Filled before the first method comes: fields stand first (JVMS 4.1). */
  private final Map<String, String> fields = new HashMap<>();

  private ClassRewriter(ClassWriter writer, String owner, List<GrowthRow> rows, boolean births) {
    super(Opcodes.ASM9, writer);
    this.owner = owner;
    this.rows = rows;
    this.births = births;
  }

  static byte[] rewrite(ClassReader reader, List<GrowthRow> rows, boolean births) {
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(new ClassRewriter(writer, reader.getClassName(), rows, births), 0);
    return writer.toByteArray();
  }

  @Override
  public @Nullable FieldVisitor visitField(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      @Nullable Object value) {
    fields.put(name, descriptor);
    return super.visitField(access, name, descriptor, signature, value);
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
    return mine.isEmpty() || next == null ? next : new HookCalls(owner, fields, mine, births, next);
  }
}
