package dev.trellis.weaver;

import java.util.List;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * Writes the calls of the hook into one method. No branch is inserted, so no frame changes; what a
 * call needs is duplicated, so the stack is afterwards as it was.
 */
final class HookCalls extends Points {

  private static final String HOOK = "java/lang/TrellisHook";
  private static final String ARRAY = "[Ljava/lang/Object;";

  private final GrowthType type;
  private final List<GrowthRow> rows;

  HookCalls(GrowthType type, List<GrowthRow> rows, MethodVisitor next) {
    super(type.internalName(), next);
    this.type = type;
    this.rows = rows;
  }

  @Override
  void at(String point, String descriptor) {
    if (point.equals(ENTRY) && anyAtReturns()) {
      mv.visitMethodInsn(Opcodes.INVOKESTATIC, HOOK, "probe", "()V", false);
    }
    for (GrowthRow row : rows) {
      if (row.point().equals(point) && !row.action().atReturns()) {
        prepare(row, descriptor);
        call(row);
      }
    }
  }

  @Override
  public void visitInsn(int opcode) {
    if (opcode == Opcodes.ARETURN || opcode == Opcodes.RETURN) {
      for (GrowthRow row : rows) {
        if (row.action().atReturns()) {
          prepare(row, "");
          call(row);
        }
      }
    }
    super.visitInsn(opcode);
  }

  private boolean anyAtReturns() {
    for (GrowthRow row : rows) {
      if (row.action().atReturns()) {
        return true;
      }
    }
    return false;
  }

  private void prepare(GrowthRow row, String descriptor) {
    List<String> arguments = row.arguments();
    switch (row.action()) {
      case CREATED -> length(descriptor);
      case REPLACED -> {
        mv.visitInsn(Opcodes.DUP2);
        if (arguments.isEmpty()) {
          mv.visitInsn(Opcodes.ACONST_NULL);
        } else {
          mv.visitFieldInsn(
              Opcodes.GETSTATIC, type.internalName(), arguments.get(0), type.storage());
        }
      }
      case ADOPTED -> mv.visitInsn(Opcodes.DUP);
      case ABANDONED -> field(arguments.get(0), type.storage());
      case RETURNED -> {
        mv.visitInsn(Opcodes.DUP);
        mv.visitVarInsn(Opcodes.ALOAD, Integer.parseInt(arguments.get(0)));
      }
      case RESIZED -> {
        mv.visitVarInsn(Opcodes.ILOAD, Integer.parseInt(arguments.get(0)));
        field(arguments.get(1), type.storage());
      }
      case ASK_TABLE -> {
        field(arguments.get(0), type.storage());
        field(arguments.get(1), "I");
      }
      case ASK_RING -> {
        mv.visitVarInsn(Opcodes.ALOAD, 1);
        field(arguments.get(0), type.storage());
        field(arguments.get(1), "I");
        field(arguments.get(2), "I");
      }
      case ASK_ROOM -> {
        mv.visitInsn(Opcodes.DUP);
        field(arguments.get(0), type.storage());
      }
    }
  }

  /** The length is on top, except before {@code copyOf(array, length, class)}. */
  private void length(String descriptor) {
    if (descriptor.startsWith("(" + ARRAY + "ILjava/lang/Class;)")) {
      mv.visitInsn(Opcodes.SWAP);
      mv.visitInsn(Opcodes.DUP_X1);
    } else {
      mv.visitInsn(Opcodes.DUP);
    }
  }

  private void field(String name, String fieldDescriptor) {
    mv.visitVarInsn(Opcodes.ALOAD, 0);
    mv.visitFieldInsn(Opcodes.GETFIELD, type.internalName(), name, fieldDescriptor);
  }

  private void call(GrowthRow row) {
    mv.visitLdcInsn(row.id());
    mv.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        HOOK,
        row.action().hookMethod(),
        row.action().hookDescriptor(),
        false);
  }
}
