package dev.trellis.dist;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles;
import java.util.Collections;
import java.util.HashMap;
import java.util.Set;

/**
 * Defines the hook's classes inside java.base, in {@code java.lang} and {@code java.util}. Not by
 * {@code appendToBootstrapClassLoaderSearch}: that prints a line about class data sharing on every
 * user's stderr.
 */
final class HookDefiner {

  static final String HOOK = "java.lang.TrellisHook";

  private static final String LENGTHS = "java.lang.TrellisLengths";
  private static final String SCOPES = "java.lang.TrellisScopes";
  private static final String TABLES = "java.util.TrellisTables";

  /** From this release on a thread may be virtual, and what owns a stripe is its carrier. */
  static final int RELEASE_WITH_CARRIERS = 19;

  private HookDefiner() {}

  /** Whether a hook is there already: another copy of the agent has defined it. */
  static boolean isDefined() {
    return isDefined(HOOK);
  }

  private static boolean isDefined(String name) {
    try {
      Class<?> unused = Class.forName(name, false, null);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** Defines and initialises the hook; the current thread is asked for the operator. */
  static void define(Instrumentation instrumentation)
      throws ReflectiveOperationException, IOException {
    open(instrumentation, "java.lang");
    byte[] bytes = bytes(HOOK);
    if (Runtime.version().feature() >= RELEASE_WITH_CARRIERS) {
      bytes = renamed(bytes, "currentThread", "currentCarrierThread");
    }
    define(Object.class, HOOK, bytes);
  }

  /**
   * Defines and initialises what the program's API asks, unless it is there; after the hook. On a
   * VM whose thread locals are not as they are known, it is of no use, and does not ask the current
   * thread.
   */
  static void defineScopes() throws ReflectiveOperationException, IOException {
    try {
      if (!isDefined(SCOPES)) {
        define(Object.class, SCOPES, bytes(SCOPES));
      }
    } catch (LinkageError | InternalError notKnown) {
      // The report says so, once a program wants to open a scope.
    }
  }

  /** Defines and initialises what chooses lengths, after the hook. */
  static void defineLengths() throws ReflectiveOperationException, IOException {
    define(Object.class, LENGTHS, bytes(LENGTHS));
  }

  /**
   * Defines and initialises what asks about the tables of maps, after the hook; needed where a
   * policy may deny.
   */
  static void defineTables(Instrumentation instrumentation)
      throws ReflectiveOperationException, IOException {
    open(instrumentation, "java.util");
    define(HashMap.class, TABLES, bytes(TABLES));
  }

  private static void open(Instrumentation instrumentation, String name) {
    instrumentation.redefineModule(
        Object.class.getModule(),
        Collections.emptySet(),
        Collections.emptyMap(),
        Collections.singletonMap(name, Set.of(HookDefiner.class.getModule())),
        Collections.emptySet(),
        Collections.emptyMap());
  }

  private static void define(Class<?> beside, String name, byte[] bytes)
      throws ReflectiveOperationException {
    Class<?> defined =
        MethodHandles.privateLookupIn(beside, MethodHandles.lookup()).defineClass(bytes);
    Class<?> initialised = Class.forName(name, true, null);
    if (initialised != defined) {
      throw new IllegalStateException(name + " was defined by somebody else meanwhile");
    }
  }

  private static byte[] bytes(String name) throws IOException {
    String resource = name.replace('.', '/') + ".class";
    try (InputStream in = HookDefiner.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException(resource + " is missing in the agent's jar");
      }
      return in.readAllBytes();
    }
  }

  /**
   * Replaces a name in the constant pool (JVMS 4.4), which is all that the two methods differ in.
   */
  static byte[] renamed(byte[] classFile, String from, String to) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(classFile.length + to.length());
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile));
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeLong(in.readLong());
    int count = in.readUnsignedShort();
    out.writeShort(count);
    for (int i = 1; i < count; i++) {
      int tag = in.readUnsignedByte();
      out.writeByte(tag);
      switch (tag) {
        case 1 -> {
          String text = in.readUTF();
          out.writeUTF(text.equals(from) ? to : text);
        }
        case 5, 6 -> {
          out.writeLong(in.readLong());
          i++; // a long takes two entries
        }
        case 7, 8, 16, 19, 20 -> out.writeShort(in.readUnsignedShort());
        case 15 -> {
          out.writeByte(in.readUnsignedByte());
          out.writeShort(in.readUnsignedShort());
        }
        default -> out.writeInt(in.readInt());
      }
    }
    out.write(in.readAllBytes());
    return bytes.toByteArray();
  }
}
