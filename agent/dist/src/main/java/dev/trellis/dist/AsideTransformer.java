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

  private final Engine engine;
  private final Weaver weaver;

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
    if (loader != null || className == null || !weaver.knows(className)) {
      return null;
    }
    Work work = new Work(className, classFile);
    engine.aside(work);
    return work.woven;
  }

  private final class Work implements Runnable {
    private final String className;
    private final byte[] classFile;
    private byte @Nullable [] woven;

    Work(String className, byte[] classFile) {
      this.className = className;
      this.classFile = classFile;
    }

    @Override
    public void run() {
      woven = weaver.weave(className, classFile);
    }
  }
}
