package dev.trellis.agent;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
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
final class IsolatedLoader extends ClassLoader {

  static {
    ClassLoader.registerAsParallelCapable();
  }

  private static final String FOLDER = "inst/";
  private static final String CLASS = ".class";
  private static final String HIDDEN_CLASS = ".classdata";

  private final JarFile jar;

  IsolatedLoader(File jar) throws IOException {
    super("trellis", null);
    this.jar = new JarFile(jar);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    String path = name.replace('.', '/') + CLASS;
    try (InputStream in = getResourceAsStream(path)) {
      if (in == null) {
        return ClassLoader.getPlatformClassLoader().loadClass(name);
      }
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
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
