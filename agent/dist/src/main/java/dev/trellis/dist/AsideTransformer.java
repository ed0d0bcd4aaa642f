package dev.trellis.dist;

import dev.trellis.runtime.Engine;
import java.io.IOException;
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

  /** The class by which programs open scopes. */
  private static final String API = "dev.trellis.api.Scope";

  private final Engine engine;
  private final Weaving weaving;
  private final boolean opensApi;

  private static final String TOO_LONG = "it took too long, and the program went on";

  private final Thread startThread = Thread.currentThread();

  /** Confined to the start thread. */
  private long nanosOnStartThread;

  /** Null until the program begins. */
  private volatile @Nullable WeavingThread other;

  /**
   * For all that is woven.
   *
   * @param opensApi whether programs may open scopes: there is somebody to tell of them
   */
  AsideTransformer(Engine engine, Weaving weaving, boolean opensApi) {
    this.opensApi = opensApi;
    this.engine = engine;
    this.weaving = weaving;
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
      return work.woven();
    }
    long start = System.nanoTime();
    engine.aside(work);
    nanosOnStartThread += System.nanoTime() - start;
    return work.woven();
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
    return weaving.knows(name, ofJdk) || isApi(name);
  }

  private boolean isApi(String name) {
    return opensApi && name.equals(API);
  }

  /** How long the weaving took on the thread that made this. */
  long nanosOnStartThread() {
    return nanosOnStartThread;
  }

  /**
   * Who weaves from now on what is not known from an earlier start, in place of the threads that
   * come with it.
   *
   * @param thread of Trellis's own, running
   */
  void weaveOn(WeavingThread thread) {
    other = thread;
  }

  private final class Work implements Runnable {
    private final String className;
    private final boolean ofJdk;
    private final byte[] classFile;
    private volatile byte @Nullable [] woven;

    /** Whether nobody waits for it any more. */
    private volatile boolean isLeft;

    Work(String className, boolean ofJdk, byte[] classFile) {
      this.className = className;
      this.ofJdk = ofJdk;
      this.classFile = classFile;
    }

    @Override
    public void run() {
      WeavingThread thread = other;
      if (thread == null || Thread.currentThread() == thread) {
        weave();
      } else if (!takesWhatWasWoven() && !thread.done(this)) {
        isLeft = true;
        weaving.weaver().failed(className, TOO_LONG);
      }
    }

    /** What came of it in time. */
    byte @Nullable [] woven() {
      return isLeft ? null : woven;
    }

    /** Whether nothing has to be woven: an earlier start has, or there is no room to. */
    private boolean takesWhatWasWoven() {
      if (isApi(className)) {
        return false; // its door is made first
      }
      try {
        byte[] known = weaving.wovenBefore(className, ofJdk, classFile);
        woven = known == null || known.length == 0 ? null : known;
        return known != null;
      } catch (OutOfMemoryError | StackOverflowError noRoom) {
        weaving.ranOutOfRoom();
        return true;
      }
    }

    private void weave() {
      if (takesWhatWasWoven()) {
        return;
      }
      try {
        if (isApi(className)) {
          openApi();
          return;
        }
        woven = weaving.weaver().weave(className, ofJdk, classFile);
      } catch (OutOfMemoryError | StackOverflowError noRoom) {
        weaving.ranOutOfRoom();
      }
      if (isLeft) {
        weaving.weaver().failed(className, TOO_LONG); // what was said of it meanwhile is not so
      }
    }

    private void openApi() {
      boolean open = false;
      try {
        open = ScopeDoor.isOpen(engine);
      } catch (ReflectiveOperationException | IOException | RuntimeException failure) {
        weaving.weaver().missed("scopes cannot be opened: " + failure);
      }
      if (open) {
        woven = weaving.weaver().openApi(className, classFile);
        if (woven == null) {
          engine.scopes().apiIsUnknown();
        }
      }
    }
  }
}
