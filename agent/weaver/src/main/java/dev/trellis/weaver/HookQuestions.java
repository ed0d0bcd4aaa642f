package dev.trellis.weaver;

import java.util.List;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * Writes one call that asks and counts nothing. What is asked in {@code HashMap.putVal} is kept
 * short, since the method has 300 bytes of the 325 up to which the JIT inlines it: there the map
 * itself is handed over, to a class beside it.
 */
final class HookQuestions {

  /** Sees the fields of {@code HashMap}. */
  static final String TABLES = "java/util/TrellisTables";

  private static final String MAP = "Ljava/util/HashMap;";
  private static final String OBJECT = "Ljava/lang/Object;";
  private static final String REFERENCES = "[" + OBJECT;

  private final HookArguments arguments;
  private final MethodVisitor out;

  HookQuestions(HookArguments arguments, MethodVisitor out) {
    this.arguments = arguments;
    this.out = out;
  }

  void ask(GrowthRow row) {
    List<String> given = row.arguments();
    switch (row.action()) {
      case ASK_TABLE, LATE_TABLE -> {
        fields(given);
        hook(row, "askTable", "(" + REFERENCES + "II)V");
      }
      case ASK_RING -> {
        out.visitVarInsn(Opcodes.ALOAD, 1);
        fields(given);
        hook(row, "askRing", "(" + OBJECT + REFERENCES + "III)V");
      }
      case ASK_ROOM -> {
        out.visitInsn(Opcodes.DUP);
        fields(given);
        hook(row, "askRoom", "(I" + REFERENCES + "I)V");
      }
      case ASK_LENGTH, LATE_LENGTH -> {
        out.visitInsn(Opcodes.DUP);
        fields(given);
        arguments.call("length", "(" + REFERENCES + ")I");
        hook(row, "replaced", "(III)V");
      }
      case ASK_FIRST -> {
        out.visitVarInsn(Opcodes.ALOAD, 0);
        tables(row, "(" + MAP + "I)V");
      }
      case ASK_NODE -> {
        out.visitVarInsn(Opcodes.ALOAD, 0);
        for (String passed : given) {
          out.visitVarInsn(Opcodes.ILOAD, Integer.parseInt(passed));
        }
        tables(row, "(" + MAP + "I".repeat(given.size()) + "I)V");
      }
      case ASK_TREE -> {
        out.visitVarInsn(Opcodes.ALOAD, 0);
        out.visitVarInsn(Opcodes.ILOAD, Integer.parseInt(given.get(0)));
        out.visitVarInsn(Opcodes.ALOAD, Integer.parseInt(given.get(1)));
        tables(row, "(" + MAP + "I" + OBJECT + "I)V");
      }
      case ASK_FULL -> {
        fields(given);
        tables(row, "(" + REFERENCES + "III)V");
      }
      default -> throw new IllegalStateException(row.action().word() + " is no question");
    }
  }

  private void fields(List<String> names) {
    for (String name : names) {
      boolean next = name.endsWith("+1");
      String unused = arguments.field(next ? name.substring(0, name.length() - 2) : name);
      if (next) {
        out.visitInsn(Opcodes.ICONST_1);
        out.visitInsn(Opcodes.IADD);
      }
    }
  }

  private void hook(GrowthRow row, String method, String descriptor) {
    arguments.id(row);
    arguments.call(method, descriptor);
  }

  private void tables(GrowthRow row, String descriptor) {
    arguments.id(row);
    out.visitMethodInsn(Opcodes.INVOKESTATIC, TABLES, row.action().word(), descriptor, false);
  }
}
