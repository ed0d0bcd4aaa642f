package dev.trellis.weaver;

import java.util.HashMap;
import java.util.Map;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * Names the instructions of a method that a catalogue may speak of: an idiom, and an ordinal among
 * its like.
 */
abstract class Points extends MethodVisitor {

  static final String ENTRY = "entry";
  static final String NEW = "new";
  static final String COPY_OF = "copyOf";
  static final String COPY_OF_RANGE = "copyOfRange";
  static final String CLONE = "clone";
  static final String CALL = "call:";
  static final String PUT = "put:";
  static final String EMPTY = "empty:";

  private final String owner;
  private final Map<String, Integer> seen = new HashMap<>();

  Points(String owner, MethodVisitor next) {
    super(Opcodes.ASM9, next);
    this.owner = owner;
  }

  /**
   * Called before the instruction, except for {@link #EMPTY}, which is called after it.
   *
   * @param point the instruction
   * @param descriptor of the method called, or nothing
   */
  abstract void at(String point, String descriptor);

  private void at(String idiom) {
    count(idiom, "");
  }

  private void count(String idiom, String descriptor) {
    Integer before = seen.get(idiom);
    int ordinal = before == null ? 1 : before + 1;
    seen.put(idiom, ordinal);
    at(idiom + "#" + ordinal, descriptor);
  }

  @Override
  public void visitCode() {
    super.visitCode();
    at(ENTRY, "");
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    if (opcode == Opcodes.ANEWARRAY) {
      at(NEW);
    }
    super.visitTypeInsn(opcode, type);
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    if (opcode == Opcodes.NEWARRAY) {
      at(NEW);
    }
    super.visitIntInsn(opcode, operand);
  }

  @Override
  public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
    at(NEW);
    super.visitMultiANewArrayInsn(descriptor, dimensions);
  }

  @Override
  public void visitFieldInsn(int opcode, String of, String name, String descriptor) {
    boolean own = of.equals(owner);
    if (own && opcode == Opcodes.PUTFIELD) {
      at(PUT + name);
    }
    super.visitFieldInsn(opcode, of, name, descriptor);
    if (own && opcode == Opcodes.GETSTATIC) {
      at(EMPTY + name);
    }
  }

  @Override
  public void visitMethodInsn(
      int opcode, String of, String name, String descriptor, boolean isInterface) {
    if (of.equals("java/util/Arrays") && (name.equals(COPY_OF) || name.equals(COPY_OF_RANGE))) {
      count(name, descriptor);
    } else if (of.startsWith("[") && name.equals(CLONE)) {
      at(CLONE);
    } else if (of.equals(owner)) {
      count(CALL + name, descriptor);
    }
    super.visitMethodInsn(opcode, of, name, descriptor, isInterface);
  }
}
