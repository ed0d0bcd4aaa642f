package dev.trellis.weaver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * Puts the calls of the hook into one method, where the rows say. No branch is inserted, so no
 * frame changes; what a call needs is duplicated, so the stack is afterwards as it was.
 */
final class HookCalls extends Points {

  private final List<GrowthRow> rows;
  private final HookArguments arguments;
  private final @Nullable Births births;

  /**
   * The calls of one method.
   *
   * @param owner internal name of the class
   * @param fields descriptors of its fields
   * @param rows those of the method
   * @param births whether storages are handed over, too
   * @param next where the method goes
   */
  HookCalls(
      String owner,
      Map<String, String> fields,
      List<GrowthRow> rows,
      boolean births,
      MethodVisitor next) {
    super(owner, Interest.of(rows), next);
    this.rows = rows;
    this.arguments = new HookArguments(owner, fields, next);
    this.births = births ? new Births(owner, fields, next) : null;
  }

  @Override
  void at(String point, String descriptor) {
    if (point.equals(ENTRY) && !atReturns().isEmpty()) {
      arguments.call("probe", "()V");
    }
    for (GrowthRow row : rows) {
      if (row.point().equals(point) && !row.action().atReturns() && !row.action().afterwards()) {
        arguments.tell(row, descriptor);
        if (births != null) {
          births.before(row);
        }
      }
    }
  }

  @Override
  void after(String point) {
    for (GrowthRow row : rows) {
      if (row.point().equals(point)) {
        if (row.action().afterwards()) {
          arguments.tell(row, "");
        }
        if (births != null) {
          births.after(row);
        }
      }
    }
  }

  @Override
  public void visitInsn(int opcode) {
    if (opcode == Opcodes.ARETURN || opcode == Opcodes.RETURN) {
      for (GrowthRow row : atReturns()) {
        arguments.tell(row, "");
        if (births != null) {
          births.before(row);
        }
      }
    }
    super.visitInsn(opcode);
  }

  private List<GrowthRow> atReturns() {
    List<GrowthRow> found = new ArrayList<>();
    for (GrowthRow row : rows) {
      if (row.action().atReturns()) {
        found.add(row);
      }
    }
    return found;
  }
}
