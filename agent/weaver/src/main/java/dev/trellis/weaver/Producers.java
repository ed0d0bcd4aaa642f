package dev.trellis.weaver;

import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * Points, and what the instruction right before has put on the stack: a variable, or a new array. A
 * cast in between is looked through; where control comes in from elsewhere nothing is known.
 */
abstract class Producers extends Points {

  static final int NONE = -1;

  private int loaded = NONE;
  private boolean fresh;
  private boolean fromField;

  /** Whether the call that was just passed on made an array. */
  private boolean made;

  Producers(String owner, Interest interest, MethodVisitor next) {
    super(owner, interest, next);
  }

  /** The variable that the instruction before has loaded, or {@link #NONE}. */
  int loaded() {
    return loaded;
  }

  /** Whether the instruction before has made an array, or had one made from another. */
  boolean isFresh() {
    return fresh;
  }

  /** Whether the instruction before has loaded a field of an object. */
  boolean isFromField() {
    return fromField;
  }

  /**
   * Called where a variable of references is set.
   *
   * @param variable its number
   */
  abstract void set(int variable);

  private void produced(int variable, boolean array) {
    loaded = variable;
    fresh = array;
    fromField = false;
  }

  private static boolean makes(String point) {
    return !point.startsWith(CLONE) && (point.startsWith(COPY_OF) || point.startsWith(NEW_BYTES));
  }

  @Override
  void after(String point) {
    made = makes(point);
  }

  @Override
  public void visitVarInsn(int opcode, int variable) {
    if (opcode == Opcodes.ASTORE) {
      set(variable);
    }
    super.visitVarInsn(opcode, variable);
    produced(opcode == Opcodes.ALOAD ? variable : NONE, false);
  }

  @Override
  public void visitMethodInsn(
      int opcode, String of, String name, String descriptor, boolean isInterface) {
    // What stands before a call is still known while the call itself is looked at.
    made = false;
    super.visitMethodInsn(opcode, of, name, descriptor, isInterface);
    produced(NONE, made || growsItsArgument(descriptor) || makesOfType(of, name));
  }

  /** The array of a type that is known only as it runs; a cast follows. */
  private static boolean makesOfType(String of, String name) {
    return of.equals("java/lang/reflect/Array") && name.equals("newInstance");
  }

  /** Such as {@code int[] grow(int[] array, int length)}, wherever it stands. */
  private static boolean growsItsArgument(String descriptor) {
    int close = descriptor.indexOf(')');
    String returned = descriptor.substring(close + 1);
    return returned.startsWith("[") && descriptor.startsWith(returned, 1);
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    super.visitTypeInsn(opcode, type);
    if (opcode != Opcodes.CHECKCAST) {
      produced(NONE, opcode == Opcodes.ANEWARRAY);
    }
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    super.visitIntInsn(opcode, operand);
    produced(NONE, opcode == Opcodes.NEWARRAY);
  }

  @Override
  public void visitFieldInsn(int opcode, String of, String name, String descriptor) {
    super.visitFieldInsn(opcode, of, name, descriptor);
    produced(NONE, false);
    fromField = opcode == Opcodes.GETFIELD;
  }

  /** A copy in between, as of {@code return field = array}, leaves on top what was there. */
  @Override
  public void visitInsn(int opcode) {
    super.visitInsn(opcode);
    if (opcode != Opcodes.DUP && opcode != Opcodes.DUP_X1) {
      produced(NONE, false);
    }
  }

  @Override
  public void visitLdcInsn(Object value) {
    super.visitLdcInsn(value);
    produced(NONE, false);
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    super.visitJumpInsn(opcode, label);
    produced(NONE, false);
  }

  @Override
  public void visitLabel(Label label) {
    super.visitLabel(label);
    produced(NONE, false);
  }

  @Override
  public void visitIincInsn(int variable, int increment) {
    super.visitIincInsn(variable, increment);
    produced(NONE, false);
  }

  @Override
  public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
    super.visitMultiANewArrayInsn(descriptor, dimensions);
    produced(NONE, true);
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
    produced(NONE, false);
  }
}
