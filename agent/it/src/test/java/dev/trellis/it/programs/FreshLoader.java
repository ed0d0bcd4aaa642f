package dev.trellis.it.programs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Loads one class anew, by itself, and grows a good deal while it looks for it. */
final class FreshLoader extends ClassLoader {

  private final Class<?> like;

  FreshLoader(Class<?> like) {
    super(like.getClassLoader());
    this.like = like;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.equals(like.getName())) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    List<Integer> seen = new ArrayList<>();
    for (int i = 0; i < Deed.MANY; i++) {
      seen.add(i);
    }
    try {
      return define();
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  /** The same where no method's name tells that a class is loaded. */
  Class<?> define() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String file = like.getName().replace('.', '/') + ".class";
    try (InputStream in = like.getClassLoader().getResourceAsStream(file)) {
      for (int b = in.read(); b >= 0; b = in.read()) {
        bytes.write(b);
      }
    }
    return defineClass(like.getName(), bytes.toByteArray(), 0, bytes.size());
  }
}
