package dev.trellis.weaver;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import net.bytebuddy.jar.asm.ClassReader;

/** The methods of a class file as they lie there (JVMS 4.6), by name and descriptor. */
final class MethodBytes {

  private MethodBytes() {}

  static Map<String, byte[]> of(byte[] classFile) {
    ClassReader reader = new ClassReader(classFile);
    char[] buffer = new char[reader.getMaxStringLength()];
    int at = reader.header + 6;
    at += 2 + 2 * reader.readUnsignedShort(at); // interfaces
    int fields = reader.readUnsignedShort(at);
    at += 2;
    for (int i = 0; i < fields; i++) {
      at += lengthOfMember(classFile, at);
    }
    int methods = reader.readUnsignedShort(at);
    at += 2;
    Map<String, byte[]> found = new LinkedHashMap<>();
    for (int i = 0; i < methods; i++) {
      int length = lengthOfMember(classFile, at);
      String name = reader.readUTF8(at + 2, buffer) + reader.readUTF8(at + 4, buffer);
      found.put(name, java.util.Arrays.copyOfRange(classFile, at, at + length));
      at += length;
    }
    return found;
  }

  private static int lengthOfMember(byte[] classFile, int at) {
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(classFile, at, classFile.length - at))) {
      in.skipBytes(6);
      int attributes = in.readUnsignedShort();
      int length = 8;
      for (int i = 0; i < attributes; i++) {
        in.skipBytes(2);
        int bytes = in.readInt();
        in.skipBytes(bytes);
        length += 6 + bytes;
      }
      return length;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
