package dev.trellis.dist;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.security.ProtectionDomain;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Defines the hook's classes inside java.base, in {@code java.lang} and {@code java.util}. Not by
 * {@code appendToBootstrapClassLoaderSearch}: that prints a line about class data sharing on every
 * user's stderr.
 *
 * <p>Who defines a class there needs a lookup of that package. {@link
 * Instrumentation#redefineModule} would open it, and does where the other way is closed; but it
 * links four lambdas, which takes a tenth of a start, and on 25 several megabytes for a
 * compilation. So one class of the JDK is changed while it loads, and hands its lookup to the
 * thread that initialises it, by {@link Object#equals}: of any other thread that would ask nothing,
 * and an initialiser runs once. Otherwise the class is as it was.
 */
final class HookDefiner implements ClassFileTransformer {

  /**
   * Of the characters in planes that Unicode has not assigned: hardly a program has it loaded
   * before {@code main}, and its initialiser makes its only instance, without a branch.
   */
  static final String GIVER = "java.lang.CharacterDataUndefined";

  private static final String GIVER_FILE = GIVER.replace('.', '/');

  static final String HOOK = "java.lang.TrellisHook";

  private static final String LENGTHS = "java.lang.TrellisLengths";
  private static final String SCOPES = "java.lang.TrellisScopes";
  private static final String TABLES = "java.util.TrellisTables";

  /** From this release on a thread may be virtual, and what owns a stripe is its carrier. */
  static final int RELEASE_WITH_CARRIERS = 19;

  /** What may define classes in java.lang; set before the hook is. */
  private static volatile @Nullable Lookup lang;

  private HookDefiner() {}

  /** Whether a hook is there already: another copy of the agent has defined it. */
  static boolean isDefined() {
    return isDefined(HOOK);
  }

  private static boolean isDefined(String name) {
    try {
      Class<?> unused = Class.forName(name, false, null);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /**
   * Defines and initialises the hook; the current thread is asked for the operator.
   *
   * @param late whether the program runs already: a thread of its own might initialise the class
   *     that hands its lookup out
   */
  static void define(Instrumentation instrumentation, boolean late)
      throws ReflectiveOperationException, IOException {
    Lookup handed = late ? null : handedLookup(instrumentation);
    lang = handed == null ? lookupWhereOpened(instrumentation) : handed;
    byte[] bytes = bytes(HOOK);
    if (Runtime.version().feature() >= RELEASE_WITH_CARRIERS) {
      bytes = ClassFileEdit.renamed(bytes, "currentThread", "currentCarrierThread");
    }
    define(lang(), HOOK, bytes);
  }

  /**
   * Defines and initialises what the program's API asks, unless it is there; after the hook. On a
   * VM whose thread locals are not as they are known, it is of no use, and does not ask the current
   * thread.
   */
  static void defineScopes() throws ReflectiveOperationException, IOException {
    try {
      if (!isDefined(SCOPES)) {
        define(lang(), SCOPES, bytes(SCOPES));
      }
    } catch (LinkageError | InternalError notKnown) {
      // The report says so, once a program wants to open a scope.
    }
  }

  /** Defines and initialises what chooses lengths, after the hook. */
  static void defineLengths() throws ReflectiveOperationException, IOException {
    define(lang(), LENGTHS, bytes(LENGTHS));
  }

  /**
   * Defines and initialises what asks about the tables of maps, after the hook; needed where a
   * policy may deny.
   */
  static void defineTables() throws ReflectiveOperationException, IOException {
    Lookup from = lang().hasFullPrivilegeAccess() ? lang() : MethodHandles.lookup();
    define(MethodHandles.privateLookupIn(HashMap.class, from), TABLES, bytes(TABLES));
  }

  /** Null where the class was loaded already, or is not as it is known. */
  private static @Nullable Lookup handedLookup(Instrumentation instrumentation) {
    HookDefiner giver = new HookDefiner();
    instrumentation.addTransformer(giver);
    try {
      Class<?> unused = Class.forName(GIVER, true, null);
    } catch (ClassNotFoundException | LinkageError e) {
      // A JDK without it.
    } finally {
      boolean unused = instrumentation.removeTransformer(giver);
    }
    return Thread.currentThread() instanceof AgentStart start ? start.takeLookup() : null;
  }

  /** One that may define classes there, and nothing in other packages. */
  private static Lookup lookupWhereOpened(Instrumentation instrumentation)
      throws IllegalAccessException {
    Set<Module> own = Set.of(HookDefiner.class.getModule());
    instrumentation.redefineModule(
        Object.class.getModule(),
        Collections.emptySet(),
        Collections.emptyMap(),
        Map.of("java.lang", own, "java.util", own),
        Collections.emptySet(),
        Collections.emptyMap());
    return MethodHandles.privateLookupIn(Object.class, MethodHandles.lookup());
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      @Nullable String className,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] classFile) {
    if (loader != null || redefined != null || !GIVER_FILE.equals(className)) {
      return null;
    }
    if (!(Thread.currentThread() instanceof AgentStart)) {
      return null; // who loads it is who will initialise it, but for a race
    }
    try {
      return ClassFileEdit.handingItsLookup(classFile);
    } catch (IOException | RuntimeException notKnown) {
      return null; // and it hands out nothing
    }
  }

  private static void define(Lookup beside, String name, byte[] bytes)
      throws ReflectiveOperationException {
    Class<?> defined = beside.defineClass(bytes);
    Class<?> initialised = Class.forName(name, true, null);
    if (initialised != defined) {
      throw new IllegalStateException(name + " was defined by somebody else meanwhile");
    }
  }

  private static Lookup lang() {
    Lookup known = lang;
    if (known == null) {
      throw new IllegalStateException("the hook is not defined");
    }
    return known;
  }

  private static byte[] bytes(String name) throws IOException {
    String resource = name.replace('.', '/') + ".class";
    try (InputStream in = HookDefiner.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException(resource + " is missing in the agent's jar");
      }
      return in.readAllBytes();
    }
  }
}
