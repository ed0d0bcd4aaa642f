package dev.trellis.weaver;

import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** Writes one call of the hook: gathers what it needs, and leaves the stack as it was. */
final class HookArguments {

  private static final String HOOK = "java/lang/TrellisHook";

  /** Chooses lengths; nothing else does. */
  static final String LENGTHS = "java/lang/TrellisLengths";

  private static final String OBJECT = "Ljava/lang/Object;";
  private static final String REFERENCES = "[" + OBJECT;
  private static final String STACK = "stack";

  private final String owner;
  private final Map<String, String> fields;
  private final MethodVisitor out;
  private final HookQuestions questions;

  HookArguments(String owner, Map<String, String> fields, MethodVisitor out) {
    this.owner = owner;
    this.fields = fields;
    this.out = out;
    this.questions = new HookQuestions(this, out);
  }

  void call(String method, String descriptor) {
    out.visitMethodInsn(Opcodes.INVOKESTATIC, HOOK, method, descriptor, false);
  }

  /**
   * Tells the hook of one row.
   *
   * @param row the row
   * @param descriptor what {@link Points#at} was told
   */
  void tell(GrowthRow row, String descriptor) {
    List<String> given = row.arguments();
    switch (row.action()) {
      case CREATED -> {
        newLength(row.point(), descriptor);
        if (row.isQuiet()) {
          out.visitInsn(Opcodes.ICONST_M1);
        }
        finish(row, row.isQuiet() ? "noted" : "created", row.isQuiet() ? "(III)V" : "(II)V");
      }
      case REPLACED -> {
        replaced(row, descriptor);
        finish(row, row.isQuiet() ? "noted" : "replaced", "(III)V");
      }
      case ADOPTED -> {
        if (given.isEmpty()) {
          out.visitInsn(Opcodes.DUP);
        } else {
          String unused = field(given.get(0));
        }
        length(row.storage());
        if (row.isQuiet()) {
          out.visitInsn(Opcodes.ICONST_M1);
        }
        finish(row, row.isQuiet() ? "noted" : "created", row.isQuiet() ? "(III)V" : "(II)V");
      }
      case INSTALLED -> {
        String empty = given.size() < 3 ? "" : given.get(2);
        out.visitInsn(Opcodes.DUP);
        length(row.storage(), empty);
        length(field(given.get(0)), empty);
        out.visitVarInsn(Opcodes.ALOAD, Integer.parseInt(given.get(1).substring(1)));
        finish(row, "installed", "(II" + OBJECT + "I)V");
      }
      case ABANDONED -> {
        if (row.isQuiet()) {
          out.visitInsn(Opcodes.ICONST_0);
        }
        length(field(given.get(0)));
        finish(row, row.isQuiet() ? "stored" : "abandoned", row.isQuiet() ? "(III)V" : "(II)V");
      }
      case RETURNED -> {
        out.visitInsn(Opcodes.DUP);
        out.visitVarInsn(Opcodes.ALOAD, Integer.parseInt(given.get(0)));
        finish(row, "returned", "(" + REFERENCES + REFERENCES + "I)V");
      }
      case RESIZED -> {
        length(field(given.get(1)));
        out.visitVarInsn(Opcodes.ILOAD, Integer.parseInt(given.get(0)));
        finish(row, "replaced", "(III)V");
      }
      case MADE -> {
        out.visitInsn(Opcodes.DUP);
        if (given.isEmpty()) {
          out.visitInsn(Opcodes.ACONST_NULL);
        } else {
          String unused = field(given.get(0));
        }
        finish(row, "stored", "(" + OBJECT + OBJECT + "I)V");
      }
      case NODE -> finish(row, "node", "(I)V");
      case STORED -> stored(row);
      case STORED_FIRST -> storedFirst(row);
      case SIZED -> {
        out.visitVarInsn(Opcodes.ILOAD, Integer.parseInt(given.get(1)));
        String unused = field(given.get(0));
        held(given.get(2));
        finish(row, "sized", "(II" + OBJECT + "I)V");
      }
      case COUNTED -> {
        replaced(row, descriptor);
        finish(row, "replaced", "(III)V");
      }
      case SHORTER -> {
        // The last of the three goes first, and copies of the others follow.
        out.visitInsn(Opcodes.DUP_X2);
        out.visitInsn(Opcodes.POP);
        out.visitInsn(Opcodes.DUP2_X1);
        id(row);
        out.visitMethodInsn(Opcodes.INVOKESTATIC, LENGTHS, "shorter", "(IIII)I", false);
      }
      case NEEDED -> {
        out.visitVarInsn(Opcodes.ILOAD, 1);
        length(field(given.get(0)));
        id(row);
        out.visitMethodInsn(Opcodes.INVOKESTATIC, LENGTHS, "needed", "(III)I", false);
        out.visitVarInsn(Opcodes.ISTORE, 1);
      }
      default -> questions.ask(row);
    }
  }

  /** The length of the array that the instruction is about to make, on top of what it takes. */
  private void newLength(String point, String descriptor) {
    if (descriptor.startsWith("[[") && point.startsWith(Points.NEW + "#")) {
      throw new IllegalArgumentException(point + " of " + owner + " has its length out of reach");
    }
    if (point.startsWith(Points.CLONE)) {
      out.visitInsn(Opcodes.DUP);
      length(descriptor);
    } else if (point.startsWith(Points.COPY_OF_RANGE)) {
      if (descriptor.contains("Class;)")) {
        throw new IllegalArgumentException(point + " of " + owner + " has its bounds out of reach");
      }
      out.visitInsn(Opcodes.DUP2);
      out.visitInsn(Opcodes.SWAP);
      out.visitInsn(Opcodes.ISUB);
    } else if (descriptor.contains("ILjava/lang/Class;)")) {
      out.visitInsn(Opcodes.SWAP);
      out.visitInsn(Opcodes.DUP_X1);
    } else {
      out.visitInsn(Opcodes.DUP);
      if (point.startsWith(Points.NEW_BYTES)) {
        // Its argument counts characters of two bytes each.
        out.visitInsn(Opcodes.ICONST_1);
        out.visitInsn(Opcodes.ISHL);
      }
    }
  }

  private void replaced(GrowthRow row, String descriptor) {
    List<String> given = row.arguments();
    String old = given.isEmpty() ? STACK : given.get(0);
    String empty = given.size() < 2 ? "" : given.get(1);
    if (old.equals(STACK)) {
      if (!row.point().startsWith(Points.COPY_OF + "#") || descriptor.contains("Class;)")) {
        throw new IllegalArgumentException(
            row.site() + " has no old storage right below the length; name its field or variable");
      }
      out.visitInsn(Opcodes.DUP2);
      out.visitInsn(Opcodes.SWAP);
      length(descriptor.substring(1, descriptor.indexOf("I)")), empty);
      return;
    }
    newLength(row.point(), descriptor);
    if (old.startsWith("#")) {
      out.visitVarInsn(Opcodes.ILOAD, Integer.parseInt(old.substring(1)));
    } else if (old.startsWith("@")) {
      out.visitVarInsn(Opcodes.ALOAD, Integer.parseInt(old.substring(1)));
      length(row.storage(), empty);
    } else {
      length(field(old), empty);
    }
  }

  private void held(String field) {
    if (field.isEmpty()) {
      out.visitVarInsn(Opcodes.ALOAD, 0);
    } else if (field(field).length() == 1) {
      throw new IllegalArgumentException(
          "field " + field + " of " + owner.replace('/', '.') + " cannot be null");
    }
  }

  private void stored(GrowthRow row) {
    String field = row.arguments().get(0);
    String descriptor = descriptorOf(field);
    out.visitInsn(Opcodes.DUP2);
    out.visitInsn(Opcodes.SWAP);
    out.visitFieldInsn(Opcodes.GETFIELD, owner, field, descriptor);
    if (descriptor.equals("I")) {
      finish(row, "stored", "(III)V");
    } else if (row.storage().equals(GrowthRow.ANY)) {
      finish(row, "stored", "(" + OBJECT + OBJECT + "I)V");
    } else {
      out.visitInsn(Opcodes.DUP2);
      length(descriptor);
      out.visitInsn(Opcodes.SWAP);
      length(descriptor);
      out.visitInsn(Opcodes.SWAP);
      finish(row, "stored", "(" + OBJECT + OBJECT + "III)V");
    }
  }

  private void storedFirst(GrowthRow row) {
    String descriptor = descriptorOf(row.arguments().get(0));
    out.visitInsn(Opcodes.DUP);
    if (row.storage().equals(GrowthRow.ANY)) {
      out.visitInsn(Opcodes.ACONST_NULL);
      finish(row, "stored", "(" + OBJECT + OBJECT + "I)V");
      return;
    }
    if (!descriptor.equals("I")) {
      length(descriptor);
    }
    out.visitInsn(Opcodes.ICONST_M1);
    finish(row, "stored", "(III)V");
  }

  private void length(String storage, String empty) {
    if (empty.isEmpty()) {
      length(storage);
      return;
    }
    out.visitInsn(Opcodes.DUP);
    length(storage);
    out.visitFieldInsn(Opcodes.GETSTATIC, owner, empty, descriptorOf(empty));
    out.visitInsn(Opcodes.SWAP);
    call("lengthUnless", "(" + OBJECT + OBJECT + "I)I");
  }

  private void length(String storage) {
    boolean primitives = storage.length() == 2;
    call("length", "(" + (primitives ? storage : REFERENCES) + ")I");
  }

  /** Puts a field of the container on the stack; its descriptor. */
  String field(String name) {
    String descriptor = descriptorOf(name);
    out.visitVarInsn(Opcodes.ALOAD, 0);
    out.visitFieldInsn(Opcodes.GETFIELD, owner, name, descriptor);
    return descriptor;
  }

  private String descriptorOf(String name) {
    String descriptor = fields.get(name);
    if (descriptor == null) {
      throw new IllegalArgumentException(owner.replace('/', '.') + " has no field " + name);
    }
    return descriptor;
  }

  private void finish(GrowthRow row, String method, String descriptor) {
    id(row);
    call(method, descriptor);
  }

  /** As short as it can be: a method that has grown too long is no longer inlined by the JIT. */
  void id(GrowthRow row) {
    int id = row.id();
    if (id <= 5) {
      out.visitInsn(Opcodes.ICONST_0 + id);
    } else {
      out.visitIntInsn(id <= Byte.MAX_VALUE ? Opcodes.BIPUSH : Opcodes.SIPUSH, id);
    }
  }
}
