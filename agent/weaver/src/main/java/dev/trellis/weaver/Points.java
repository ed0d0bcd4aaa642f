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
  static final String NEW_BYTES = "newBytes";
  static final String NODE = "node:";
  static final String CALL = "call:";
  static final String PUT = "put:";
  static final String EMPTY = "empty:";
  static final String NEW_LENGTH = "newLength";

  private final String owner;
  private final Interest interest;
  private final Map<String, Integer> seen = new HashMap<>();

  Points(String owner, Interest interest, MethodVisitor next) {
    super(Opcodes.ASM9, next);
    this.owner = owner;
    this.interest = interest;
  }

  /**
   * Called before the instruction, except for {@link #EMPTY}, which is called after it.
   *
   * @param point the instruction
   * @param descriptor of the method called or of the field set, or the array that is cloned or has
   *     several dimensions, or nothing
   */
  abstract void at(String point, String descriptor);

  /**
   * Called after a call, and after an object or an array was made.
   *
   * @param point the instruction, as {@link #at} was told of it
   */
  void after(String point) {}

  /** The class itself, or one nested in it. */
  private boolean isOfNest(String of) {
    return of.startsWith(owner)
        && (of.length() == owner.length() || of.charAt(owner.length()) == '$');
  }

  private String at(String idiom) {
    return count(idiom, "");
  }

  private String count(String idiom, String descriptor) {
    Integer before = seen.get(idiom);
    int ordinal = before == null ? 1 : before + 1;
    seen.put(idiom, ordinal);
    String point = idiom + "#" + ordinal;
    at(point, descriptor);
    return point;
  }

  @Override
  public void visitCode() {
    super.visitCode();
    at(ENTRY, "");
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    String point = "";
    if (opcode == Opcodes.ANEWARRAY) {
      point = at(NEW);
    } else if (opcode == Opcodes.NEW && interest.isNode()) {
      point = at(NODE + type);
    }
    super.visitTypeInsn(opcode, type);
    if (!point.isEmpty()) {
      after(point);
    }
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    String point = opcode == Opcodes.NEWARRAY ? at(NEW) : "";
    super.visitIntInsn(opcode, operand);
    if (!point.isEmpty()) {
      after(point);
    }
  }

  @Override
  public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
    String unused = count(NEW, descriptor);
    super.visitMultiANewArrayInsn(descriptor, dimensions);
  }

  @Override
  public void visitFieldInsn(int opcode, String of, String name, String descriptor) {
    boolean own = of.equals(owner);
    if (own && opcode == Opcodes.PUTFIELD && interest.isPut(name)) {
      count(PUT + name, descriptor);
    }
    super.visitFieldInsn(opcode, of, name, descriptor);
    if (own && opcode == Opcodes.GETSTATIC && interest.isEmpty(name)) {
      at(EMPTY + name);
    }
  }

  @Override
  public void visitMethodInsn(
      int opcode, String of, String name, String descriptor, boolean isInterface) {
    String point = "";
    if (of.equals("java/util/Arrays") && (name.equals(COPY_OF) || name.equals(COPY_OF_RANGE))) {
      point = count(name, descriptor);
    } else if (of.startsWith("[") && name.equals(CLONE)) {
      point = count(CLONE, of);
    } else if (of.equals("java/lang/StringUTF16") && name.equals("newBytesFor")) {
      point = at(NEW_BYTES);
    } else if (of.equals("jdk/internal/util/ArraysSupport") && name.equals(NEW_LENGTH)) {
      point = at(NEW_LENGTH);
    } else if (interest.isCall(name) && isOfNest(of)) {
      point = count(CALL + name, descriptor);
    }
    super.visitMethodInsn(opcode, of, name, descriptor, isInterface);
    if (!point.isEmpty()) {
      after(point);
    }
  }
}
