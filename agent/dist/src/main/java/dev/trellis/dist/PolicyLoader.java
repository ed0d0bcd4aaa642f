package dev.trellis.dist;

import dev.trellis.policy.AllocatorPolicy;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Loads policies: from {@code policyPath}, with a view of the policy API and the platform, and of
 * nothing else.
 */
final class PolicyLoader {

  private PolicyLoader() {}

  static ClassLoader over(List<Path> policyPath) throws MalformedURLException {
    URL[] urls = new URL[policyPath.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = policyPath.get(i).toUri().toURL();
    }
    // Never closed: the policy may load a class at any time while the program runs.
    return new URLClassLoader("trellis-policy", urls, new ApiOnly());
  }

  /**
   * Why a class may be missing: a loader passes by what it cannot open, without a word.
   *
   * @return what is wrong with the first file that is no jar; null if all are
   */
  static @Nullable IOException damage(List<Path> policyPath) {
    for (Path path : policyPath) {
      if (Files.isRegularFile(path)) {
        try {
          new ZipFile(path.toFile()).close();
        } catch (IOException e) {
          return e;
        }
      }
    }
    return null;
  }

  private static final class ApiOnly extends ClassLoader {
    private static final String API = AllocatorPolicy.class.getPackageName() + ".";

    ApiOnly() {
      super("trellis-policy-api", ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith(API)) {
        return Class.forName(name, false, PolicyLoader.class.getClassLoader());
      }
      return super.loadClass(name, resolve);
    }
  }
}
