package dev.trellis.dist;

import dev.trellis.runtime.decide.Faults;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import org.jspecify.annotations.Nullable;

/**
 * Has faults begin with the first class of the program: what the JVM grows before that to find it
 * is not the program's, and not the same on each JDK. Rewrites nothing.
 */
final class FaultsBegin implements ClassFileTransformer {

  private static final ClassLoader PLATFORM = ClassLoader.getPlatformClassLoader();

  private final Faults faults;

  FaultsBegin(Faults faults) {
    this.faults = faults;
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      @Nullable String className,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] classFile) {
    if (loader != null
        && loader != PLATFORM
        && redefined == null
        && className != null
        && !AsideTransformer.isOwn(className.replace('/', '.'), loader)) {
      faults.begin();
    }
    return null;
  }
}
