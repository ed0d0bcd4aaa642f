package dev.trellis.dist;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The two small changes to class files (JVMS 4.1) that each start makes: what weaves is not loaded
 * for them.
 */
final class ClassFileEdit {

  private static final int UTF8 = 1;
  private static final int CLASS = 7;
  private static final int METHOD = 10;
  private static final int NAME_AND_TYPE = 12;

  private static final int POP = 0x57;
  private static final int INVOKEVIRTUAL = 0xB6;
  private static final int INVOKESTATIC = 0xB8;

  /** Owner, name and descriptor of each method that the initialiser calls first. */
  private static final String[] CALLED = {
    "java/lang/Thread", "currentThread", "()Ljava/lang/Thread;",
    "java/lang/invoke/MethodHandles", "lookup", "()Ljava/lang/invoke/MethodHandles$Lookup;",
    "java/lang/Object", "equals", "(Ljava/lang/Object;)Z",
  };

  /** Of the pool, for each of them: three texts, a class, a name with its type, and the method. */
  private static final int ENTRIES = 6;

  private final DataInputStream in;
  private final ByteArrayOutputStream bytes;
  private final DataOutputStream out;

  private ClassFileEdit(byte[] classFile) {
    in = new DataInputStream(new ByteArrayInputStream(classFile));
    bytes = new ByteArrayOutputStream(classFile.length + 1024);
    out = new DataOutputStream(bytes);
  }

  /**
   * Replaces a name in the constant pool, wherever it stands.
   *
   * @return the class file with the other name
   */
  static byte[] renamed(byte[] classFile, String from, String to) throws IOException {
    ClassFileEdit edit = new ClassFileEdit(classFile);
    edit.copy(8);
    int count = edit.in.readUnsignedShort();
    edit.out.writeShort(count);
    String[] unused = edit.copyPool(count, from, to);
    return edit.rest();
  }

  /**
   * Has the initialiser of a class begin with {@code
   * Thread.currentThread().equals(MethodHandles.lookup())}.
   *
   * @return the class file that does; null if it has no initialiser, or one with branches or
   *     handlers, whose tables would have to be changed, too
   */
  static byte @Nullable [] handingItsLookup(byte[] classFile) throws IOException {
    ClassFileEdit edit = new ClassFileEdit(classFile);
    edit.copy(8);
    int count = edit.in.readUnsignedShort();
    edit.out.writeShort(count + CALLED.length / 3 * ENTRIES);
    String[] texts = edit.copyPool(count, "", "");
    edit.addCalled(count);
    return edit.changeInitialiser(texts, prologue(count)) ? edit.rest() : null;
  }

  private String[] copyPool(int count, String from, String to) throws IOException {
    String[] texts = new String[count];
    for (int i = 1; i < count; i++) {
      int tag = in.readUnsignedByte();
      out.writeByte(tag);
      switch (tag) {
        case UTF8 -> {
          String text = in.readUTF();
          texts[i] = text;
          out.writeUTF(text.equals(from) ? to : text);
        }
        case 5, 6 -> {
          copy(8);
          i++; // a long takes two entries
        }
        case CLASS, 8, 16, 19, 20 -> copy(2);
        case 15 -> copy(3);
        default -> copy(4);
      }
    }
    return texts;
  }

  private void addCalled(int first) throws IOException {
    int next = first;
    for (int i = 0; i < CALLED.length; i += 3) {
      for (int text = 0; text < 3; text++) {
        out.writeByte(UTF8);
        out.writeUTF(CALLED[i + text]);
      }
      out.writeByte(CLASS);
      out.writeShort(next);
      entry(NAME_AND_TYPE, next + 1, next + 2);
      entry(METHOD, next + 3, next + 4);
      next += ENTRIES;
    }
  }

  private void entry(int tag, int one, int two) throws IOException {
    out.writeByte(tag);
    out.writeShort(one);
    out.writeShort(two);
  }

  private static byte[] prologue(int first) throws IOException {
    ByteArrayOutputStream code = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(code);
    int method = first + ENTRIES - 1;
    for (int call : new int[] {INVOKESTATIC, INVOKESTATIC, INVOKEVIRTUAL}) {
      out.writeByte(call);
      out.writeShort(method);
      method += ENTRIES;
    }
    out.writeByte(POP);
    return code.toByteArray();
  }

  /** From behind the pool up to the initialiser's end. */
  private boolean changeInitialiser(String[] texts, byte[] prologue) throws IOException {
    copy(6); // access, this, super
    copy(2 * copyShort()); // interfaces
    for (int fields = copyShort(); fields > 0; fields--) {
      copy(6);
      copyAttributes();
    }
    for (int methods = copyShort(); methods > 0; methods--) {
      copy(2);
      String name = texts[copyShort()];
      copy(2);
      if (name.equals("<clinit>")) {
        return changeCode(texts, prologue);
      }
      copyAttributes();
    }
    return false;
  }

  private boolean changeCode(String[] texts, byte[] prologue) throws IOException {
    if (copyShort() != 1 || !texts[copyShort()].equals("Code")) {
      return false;
    }
    int length = in.readInt();
    out.writeInt(length + prologue.length);
    out.writeShort(Math.max(2, in.readUnsignedShort())); // stack
    copy(2); // locals
    int codeLength = in.readInt();
    out.writeInt(codeLength + prologue.length);
    out.write(prologue);
    copy(codeLength);
    int handlers = copyShort();
    for (int attributes = copyShort(); attributes > 0; attributes--) {
      if (!texts[copyShort()].equals("LineNumberTable")) { // that may be wrong by a call
        return false;
      }
      copy(copyInt());
    }
    return handlers == 0;
  }

  private void copyAttributes() throws IOException {
    for (int attributes = copyShort(); attributes > 0; attributes--) {
      copy(2);
      copy(copyInt());
    }
  }

  private int copyShort() throws IOException {
    int value = in.readUnsignedShort();
    out.writeShort(value);
    return value;
  }

  private int copyInt() throws IOException {
    int value = in.readInt();
    out.writeInt(value);
    return value;
  }

  private void copy(int length) throws IOException {
    byte[] some = new byte[length];
    in.readFully(some);
    out.write(some);
  }

  private byte[] rest() throws IOException {
    out.write(in.readAllBytes());
    return bytes.toByteArray();
  }
}
