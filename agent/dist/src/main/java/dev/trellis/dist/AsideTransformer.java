package dev.trellis.dist;

import dev.trellis.runtime.Engine;
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

  private final Thread startThread = Thread.currentThread();

  /** Confined to the start thread. */
  private long nanosOnStartThread;

  AsideTransformer(Engine engine, Weaver weaver) {
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
    if (isOwn(name, loader) || !weaver.knows(name, ofJdk)) {
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
        woven = weaver.weave(className, ofJdk, classFile);
      } catch (OutOfMemoryError | StackOverflowError noRoom) {
        weaver.ranOutOfRoom();
      }
    }
  }
}
