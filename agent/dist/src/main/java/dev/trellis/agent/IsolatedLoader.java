package dev.trellis.agent;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * Loads what lies below {@code inst/} in the agent's jar, where no other loader finds it. It sees
 * the JDK and nothing of the program, and the program nothing of it: either may have any version of
 * any library.
 *
 * <p>Its parent is the boot loader, and the platform's is asked last: that one keeps a lock for
 * each name that it is ever asked for, in a map that it shares with the program. Were it asked for
 * each class of java.base that the reporter names, that map would grow now on the program's threads
 * and now on Trellis's.
 */
final class IsolatedLoader extends ClassLoader
    implements Supplier<@Nullable Object[]>, Consumer<Thread> {

  static {
    ClassLoader.registerAsParallelCapable();
  }

  private static final String FOLDER = "inst/";

  /** Has the classes of most starts and their reports: a zip in the jar, stored in both. */
  private static final String PACKED = FOLDER + "start.zip";

  private static final int LOCAL_HEADER = 0x04034b50;
  private static final int LOCAL_HEADER_BYTES = 30;

  private static final String CLASS = ".class";
  private static final String HIDDEN_CLASS = ".classdata";

  private final JarFile jar;

  /** The classes that are packed: where they begin, and how long they are. Not changed again. */
  private final Map<String, int[]> packed = new HashMap<>();

  /** All of it. Should the collector have taken it, each class is read by itself. */
  private final WeakReference<byte[]> pack;

  /** What the agent is started with. */
  private @Nullable Object[] given = {};

  private @Nullable Thread start;

  IsolatedLoader(File jar) throws IOException {
    super("trellis", null);
    this.jar = new JarFile(jar);
    byte[] zip = readPack();
    pack = new WeakReference<>(zip);
    lookThrough(zip);
  }

  private byte[] readPack() throws IOException {
    ZipEntry entry = jar.getEntry(PACKED);
    if (entry == null) {
      throw new IOException(PACKED + " is missing");
    }
    try (InputStream in = jar.getInputStream(entry)) {
      byte[] zip = new byte[(int) entry.getSize() + 4]; // so that there is a number to be read
      int length = in.readNBytes(zip, 0, zip.length);
      if (length + 4 != zip.length) {
        throw new IOException(PACKED + " was cut short");
      }
      return zip;
    }
  }

  /** By hand, for what the JDK reads zips by does not say where in them a file lies. */
  private void lookThrough(byte[] zip) throws IOException {
    int at = 0;
    while (number(zip, at) == LOCAL_HEADER) {
      int length = number(zip, at + 18);
      int nameLength = shortNumber(zip, at + 26);
      int begin = at + LOCAL_HEADER_BYTES + nameLength + shortNumber(zip, at + 28);
      int end = begin + length;
      if (length < 0 || end < begin || end > zip.length - LOCAL_HEADER_BYTES) {
        throw new IOException(PACKED + " is damaged"); // behind the last file is the directory
      }
      String file =
          new String(zip, at + LOCAL_HEADER_BYTES, nameLength, StandardCharsets.ISO_8859_1);
      packed.put(file, new int[] {begin, length});
      at = end;
    }
  }

  private static int number(byte[] zip, int at) {
    return shortNumber(zip, at) | (shortNumber(zip, at + 2) << 16);
  }

  /** Little-endian, as all in a zip. */
  private static int shortNumber(byte[] zip, int at) {
    return (zip[at] & 0xFF) | ((zip[at + 1] & 0xFF) << 8);
  }

  /** Null if it is not packed. */
  private @Nullable Class<?> packedClass(String name) throws IOException {
    int[] place = packed.get(name.replace('.', '/') + HIDDEN_CLASS);
    if (place == null) {
      return null;
    }
    byte[] zip = pack.get();
    if (zip == null) {
      byte[] alone = readFromPack(place[0], place[1]);
      return defineClass(name, alone, 0, alone.length);
    }
    return defineClass(name, zip, place[0], place[1]);
  }

  private byte[] readFromPack(int begin, int length) throws IOException {
    try (InputStream in = jar.getInputStream(jar.getEntry(PACKED))) {
      in.skipNBytes(begin);
      byte[] bytes = new byte[length];
      if (in.readNBytes(bytes, 0, length) != length) {
        throw new IOException(PACKED + " was cut short");
      }
      return bytes;
    }
  }

  /**
   * Makes the thread that starts the agent. Not by reflection, which from 18 on makes classes at
   * its first uses: the initialiser of the thread's class makes it, and asks here for what.
   *
   * @param type the thread's class, not initialised yet
   * @param with what it is made with
   * @return the thread, not started
   */
  Thread start(String type, @Nullable Object... with) throws ClassNotFoundException {
    given = with;
    Class<?> unused = Class.forName(type, true, this);
    Thread made = start;
    if (made == null) {
      throw new IllegalStateException(type + " makes no thread");
    }
    return made;
  }

  /** Called by the initialiser of the thread's class. */
  @Override
  public @Nullable Object[] get() {
    return given;
  }

  /** The same, with the thread. */
  @Override
  public void accept(Thread made) {
    start = made;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    try {
      Class<?> known = packedClass(name);
      return known == null ? otherClass(name) : known;
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  private Class<?> otherClass(String name) throws ClassNotFoundException, IOException {
    try (InputStream in = getResourceAsStream(name.replace('.', '/') + CLASS)) {
      if (in == null) {
        return ClassLoader.getPlatformClassLoader().loadClass(name);
      }
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    }
  }

  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    String path =
        name.endsWith(CLASS)
            ? name.substring(0, name.length() - CLASS.length()) + HIDDEN_CLASS
            : name;
    ZipEntry entry = jar.getEntry(FOLDER + path);
    try {
      return entry == null ? null : jar.getInputStream(entry);
    } catch (IOException e) {
      return null;
    }
  }
}
