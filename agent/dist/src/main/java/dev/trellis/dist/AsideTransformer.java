package dev.trellis.dist;

import dev.trellis.runtime.Engine;
import dev.trellis.weaver.ApiDoor;
import dev.trellis.weaver.Weaver;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import org.jspecify.annotations.Nullable;

/**
 * Weaves on whatever thread the JVM hands a class over, and keeps what grows meanwhile out of the
 * program's figures. It stays registered: were the class retransformed for another agent without
 * it, the hooks would be gone.
 */
final class AsideTransformer implements ClassFileTransformer {

  private static final ClassLoader OWN = AsideTransformer.class.getClassLoader();
  private static final String AGENT = "dev.trellis.agent.";

  private final Engine engine;
  private final Weaver weaver;
  private final boolean opensApi;

  private final Thread startThread = Thread.currentThread();

  /** Confined to the start thread. */
  private long nanosOnStartThread;

  /**
   * For all that is woven.
   *
   * @param opensApi whether programs may open scopes: there is somebody to tell of them
   */
  AsideTransformer(Engine engine, Weaver weaver, boolean opensApi) {
    this.opensApi = opensApi;
    this.engine = engine;
    this.weaver = weaver;
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      @Nullable String className,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] classFile) {
    // A class without a name is hidden: nobody else's catalogue can have it.
    if (className == null) {
      return null;
    }
    String name = className.replace('/', '.');
    boolean ofJdk = loader == null;
    if (isOwn(name, loader) || !isWanted(name, ofJdk)) {
      return null;
    }
    Work work = new Work(name, ofJdk, classFile);
    if (Thread.currentThread() != startThread) {
      engine.aside(work);
      return work.woven;
    }
    long start = System.nanoTime();
    engine.aside(work);
    nanosOnStartThread += System.nanoTime() - start;
    return work.woven;
  }

  /**
   * Whether a class is Trellis's own, or a policy's: were the recorder woven, each event would be
   * another.
   */
  static boolean isOwn(String name, @Nullable ClassLoader loader) {
    return loader != null
        && (loader == OWN || loader.getClass().getClassLoader() == OWN || name.startsWith(AGENT));
  }

  /** Whether a class may have sites, or is the API's, for programs that open scopes. */
  boolean isWanted(String name, boolean ofJdk) {
    return weaver.knows(name, ofJdk) || (opensApi && ApiDoor.isOf(name));
  }

  /** How long the weaving took on the thread that made this. */
  long nanosOnStartThread() {
    return nanosOnStartThread;
  }

  private final class Work implements Runnable {
    private final String className;
    private final boolean ofJdk;
    private final byte[] classFile;
    private byte @Nullable [] woven;

    Work(String className, boolean ofJdk, byte[] classFile) {
      this.className = className;
      this.ofJdk = ofJdk;
      this.classFile = classFile;
    }

    @Override
    public void run() {
      try {
        if (ApiDoor.isOf(className)) {
          openApi();
          return;
        }
        woven = weaver.weave(className, ofJdk, classFile);
      } catch (OutOfMemoryError | StackOverflowError noRoom) {
        weaver.ranOutOfRoom();
      }
    }

    private void openApi() {
      if (engine.scopes().apply("listens", null) != null) {
        woven = ApiDoor.opened(classFile);
        if (woven == null) {
          engine.scopes().apiIsUnknown();
        }
      }
    }
  }
}
