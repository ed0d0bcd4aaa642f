package dev.trellis.weaver;

import java.util.Map;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * Hands storages over to the hook, where they are at hand: right after they were made or, where
 * they are counted later or taken over from elsewhere, where they are counted. The stack is
 * afterwards as it was. Nodes are not handed over, nor what is known by its length alone.
 */
final class Births {

  private static final String HOOK = "java/lang/TrellisHook";

  private final String owner;
  private final Map<String, String> fields;
  private final MethodVisitor out;

  Births(String owner, Map<String, String> fields, MethodVisitor out) {
    this.owner = owner;
    this.fields = fields;
    this.out = out;
  }

  /** After the hook was told of a row, and before its instruction. */
  void before(GrowthRow row) {
    switch (row.action()) {
      case ADOPTED -> {
        if (row.arguments().isEmpty()) {
          onStack(row);
        } else {
          inField(row, row.arguments().get(0));
        }
      }
      case INSTALLED, RETURNED -> onStack(row);
      case RESIZED -> inField(row, row.arguments().get(1));
      case STORED, STORED_FIRST -> {
        if (!"I".equals(fields.get(row.arguments().get(0)))) {
          onStack(row);
        }
      }
      default -> {
        // Made by the instruction, or no storage at all.
      }
    }
  }

  /** After the instruction of a row, and what the hook is told there. */
  void after(GrowthRow row) {
    switch (row.action()) {
      case CREATED, REPLACED, COUNTED, MADE -> onStack(row);
      default -> {
        // Handed over before it, or no storage at all.
      }
    }
  }

  private void onStack(GrowthRow row) {
    out.visitInsn(Opcodes.DUP);
    tell(row);
  }

  private void inField(GrowthRow row, String field) {
    out.visitVarInsn(Opcodes.ALOAD, 0);
    out.visitFieldInsn(Opcodes.GETFIELD, owner, field, fields.get(field));
    tell(row);
  }

  private void tell(GrowthRow row) {
    String method = row.storage().equals(GrowthRow.ANY) ? "bornAny" : "born";
    out.visitLdcInsn(row.id());
    out.visitMethodInsn(Opcodes.INVOKESTATIC, HOOK, method, "(Ljava/lang/Object;I)V", false);
  }
}
