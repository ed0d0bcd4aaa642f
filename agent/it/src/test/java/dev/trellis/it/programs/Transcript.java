package dev.trellis.it.programs;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Prints what a program saw, line by line, and at the end a checksum of all of it. */
public final class Transcript {

  /** Something that may throw. */
  interface Step {
    Object run() throws Exception;
  }

  private final PrintStream out;
  private final CRC32 digest = new CRC32();

  Transcript(PrintStream out) {
    this.out = out;
  }

  /** Notes what a step gave, or the class and message of what it threw. */
  void see(String name, Step step) {
    String seen;
    try {
      seen = String.valueOf(step.run());
    } catch (Exception e) {
      seen = e.getClass().getName() + ": " + e.getMessage();
    }
    String line = name + " = " + seen;
    digest.update(line.getBytes(StandardCharsets.UTF_8));
    out.println(line);
  }

  /** The last line. */
  void end() {
    out.println("digest " + Long.toHexString(digest.getValue()));
  }

  /** An object's serial form. */
  public static byte[] written(Object object) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
      stream.writeObject(object);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  /** The object that a serial form holds. */
  public static Object read(byte[] bytes) {
    try (ObjectInputStream stream = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return stream.readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What comes back from a serial form. */
  @SuppressWarnings("unchecked")
  static <T> T copied(T object) {
    return (T) read(written(object));
  }
}
