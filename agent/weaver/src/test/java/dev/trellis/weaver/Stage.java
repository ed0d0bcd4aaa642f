package dev.trellis.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongBinaryOperator;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.commons.ClassRemapper;
import net.bytebuddy.jar.asm.commons.SimpleRemapper;

/**
 * A loader in which the classes of {@code subjects} are woven as they are loaded, and meet the
 * agent's own hook: its class file, under a name that a test can define. What the hook sends is
 * written down as {@code SITE OLD > NEW}.
 */
final class Stage extends ClassLoader {

  private static final String HOOKS = "dev.trellis.weaver.Staged";
  private static final String SUBJECTS = "dev.trellis.weaver.subjects.";
  private static final String HOOK = "dev/trellis/weaver/StagedHook";
  private static final String LENGTHS = "dev/trellis/weaver/StagedLengths";
  private static final String NEEDS = "dev/trellis/weaver/HookNeeds";
  private static final String UTF16 = "dev/trellis/weaver/subjects/Utf16";
  private static final String SUPPORT = "dev/trellis/weaver/subjects/Support";
  private static final Map<String, String> BEFORE =
      Map.of(UTF16, "java/lang/StringUTF16", SUPPORT, "jdk/internal/util/ArraysSupport");
  private static final Map<String, String> AFTER =
      Map.of(
          "java/lang/StringUTF16",
          UTF16,
          "jdk/internal/util/ArraysSupport",
          SUPPORT,
          "java/lang/TrellisHook",
          HOOK,
          "java/lang/TrellisLengths",
          LENGTHS);
  private static final Map<String, String> OF_HOOK =
      Map.of(
          "java/lang/TrellisHook",
          HOOK,
          "java/lang/TrellisLengths",
          LENGTHS,
          "jdk/internal/misc/Unsafe",
          NEEDS + "$Unsafe",
          "java/lang/Shutdown",
          NEEDS + "$Shutdown");

  private final Weaver weaver;
  private final boolean ofJdk;
  private final List<String> told = new ArrayList<>();
  private Object hook;
  private Error thrown;
  private long answer;

  private Stage(Weaver weaver, boolean ofJdk) {
    super(Stage.class.getClassLoader());
    this.weaver = weaver;
    this.ofJdk = ofJdk;
    Installer installer = new Installer();
    installer.start();
    try {
      installer.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    assertThat(hook).isNotNull();
  }

  /** With rows for one class, as in the catalogue of java.base. */
  static Stage ofRows(Class<?> subject, String storage, String... rows) {
    String type = "type " + subject.getName() + " array " + storage + " 17-25\n";
    return of(Catalogues.read(type + String.join("\n", rows)), Weavers.EVERYTHING, true);
  }

  /** With rules for one class, as in the catalogue of a library. */
  static Stage ofRules(Class<?> subject, String kind, String... rules) {
    String type = "library acme 1-2\ntype " + subject.getName() + " " + kind + "\n";
    return of(Catalogues.ofLibraries(type + String.join("\n", rules)), Weavers.EVERYTHING, false);
  }

  static Stage of(Catalogue catalogue, WeaverOptions options, boolean ofJdk) {
    return new Stage(new Weaver(catalogue, options, Ids.endless()), ofJdk);
  }

  Weaver weaver() {
    return weaver;
  }

  /** What the hook has sent since this was asked last. */
  List<String> told() {
    List<String> all = List.copyOf(told);
    told.clear();
    return all;
  }

  /** From now on this is the answer. */
  void answer(long answer) {
    this.answer = answer;
  }

  /** From now on whoever is told throws. */
  void refuse(Error error) {
    thrown = error;
  }

  /** The hook, as the agent gets hold of it. */
  Object hook() {
    return hook;
  }

  /** An instance of a woven class, by the one constructor that takes the arguments. */
  Object make(Class<?> subject, Object... arguments) {
    try {
      for (Constructor<?> constructor : loadClass(subject.getName()).getDeclaredConstructors()) {
        if (take(constructor.getParameterTypes(), arguments)) {
          constructor.setAccessible(true);
          return constructor.newInstance(arguments);
        }
      }
    } catch (InvocationTargetException e) {
      throw rethrown(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    throw new IllegalArgumentException(subject + " has no such constructor");
  }

  /** Calls the one method of that name that takes the arguments. */
  Object call(Object subject, String name, Object... arguments) {
    Class<?> type = subject instanceof Class<?> of ? of : subject.getClass();
    try {
      for (Method method : type.getDeclaredMethods()) {
        if (method.getName().equals(name) && take(method.getParameterTypes(), arguments)) {
          method.setAccessible(true);
          return method.invoke(subject, arguments);
        }
      }
    } catch (InvocationTargetException e) {
      throw rethrown(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    throw new IllegalArgumentException(type + " has no such method " + name);
  }

  /** The hook's class, to be called as woven code calls it. */
  Class<?> hookClass() {
    return hook.getClass();
  }

  private static boolean take(Class<?>[] parameters, Object[] arguments) {
    boolean fit = parameters.length == arguments.length;
    for (int i = 0; fit && i < parameters.length; i++) {
      Class<?> type = parameters[i];
      Object given = arguments[i];
      fit =
          type.isPrimitive()
              ? given != null
                  && given.getClass().getSimpleName().toLowerCase().startsWith(type.getName())
              : given == null || type.isInstance(given);
    }
    return fit;
  }

  private static RuntimeException rethrown(InvocationTargetException e) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    boolean isHook = name.startsWith(HOOKS);
    if (!isHook && !name.startsWith(SUBJECTS)) {
      return super.loadClass(name, resolve);
    }
    Class<?> known = findLoadedClass(name);
    if (known != null) {
      return known;
    }
    byte[] classFile;
    if (isHook) {
      String hooked = "java/lang/Trellis" + name.substring(HOOKS.length());
      classFile = renamed(bytes(hooked), OF_HOOK);
    } else {
      byte[] original = renamed(bytes(name.replace('.', '/')), BEFORE);
      byte[] woven = weaver.weave(name, ofJdk, original);
      classFile = renamed(woven == null ? original : woven, AFTER);
    }
    return defineClass(name, classFile, 0, classFile.length);
  }

  /** The class file as the compiler has left it. */
  static byte[] bytes(String internalName) {
    try (InputStream in =
        Stage.class.getClassLoader().getResourceAsStream(internalName + ".class")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] renamed(byte[] classFile, Map<String, String> names) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(classFile).accept(new ClassRemapper(writer, new SimpleRemapper(names)), 0);
    return writer.toByteArray();
  }

  /** What the agent's start thread is to the hook. */
  private final class Installer extends Thread
      implements Function<Object, LongBinaryOperator>, LongBinaryOperator {

    @Override
    public void run() {
      try {
        Class<?> unused = Class.forName(HOOK.replace('/', '.'), true, Stage.this);
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public LongBinaryOperator apply(Object newHook) {
      hook = newHook;
      return this;
    }

    @Override
    public long applyAsLong(long who, long what) {
      if (thrown != null) {
        throw thrown;
      }
      told.add((who & 0xffff) + " " + (int) (what >> 32) + " > " + (int) what);
      return answer;
    }
  }
}
