package dev.trellis.runtime.stack;

import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The stack of the current thread from the application's innermost frame on, as the VM hands it
 * over: numbers and classes, no words. Used again and again by one thread at a time.
 *
 * <p>A run of frames of the JDK, or of a framework, stands as its outermost one, which is what the
 * program called: so its callers stay apart however deep it is. A stack that has nothing but such
 * frames stands as it is.
 *
 * <p>HotSpot fills a Throwable with arrays of method numbers, bytecode indices, classes and names,
 * 32 frames each, innermost first ({@code java_lang_Throwable} in {@code javaClasses.cpp} of JDK
 * 17, 21 and 25; {@link #isReadable} looks whether it is so here). This takes about a microsecond
 * for 30 frames, links nothing and takes no lock; a {@code StackWalker} grows collections of its
 * own, and putting frames into words takes five times as long.
 *
 * <p>It is the Throwable that the VM fills, itself: filled again rather than made again, for the
 * constructor of Throwable is what flight recordings count.
 */
public final class RawStack extends Throwable {

  private static final long serialVersionUID = 1L;

  private static final int METHODS = 0;
  private static final int BCIS = 1;
  private static final int CLASSES = 2;
  private static final int NAMES = 3;

  /** Here on 17, and one further since 19, behind what virtual threads need. */
  private static final int NEXT = 4;

  /**
   * Whose the first frame is that is kept: the first that is neither the JDK's nor a framework's.
   */
  private static final int PROGRAM = 0;

  /** The first that is not the JDK's. */
  private static final int FRAMEWORK = 1;

  /** Any; but Trellis's own innermost ones never are. */
  private static final int JDK = 2;

  private static final ClassLoader OWN = RawStack.class.getClassLoader();
  private static final ClassLoader PLATFORM = ClassLoader.getPlatformClassLoader();
  private static final String HOOK = "java.lang.TrellisHook";
  private static final String TABLES = "java.util.TrellisTables";
  private static final String PREFIX = "dev.trellis.";

  /** Null where there are no flight recordings. */
  private static final @Nullable Module FLIGHT_RECORDER =
      ModuleLayer.boot().findModule("jdk.jfr").orElse(null);

  private static final int ASKED = 128;

  private final Function<Object, Object> framesOf;
  private final Predicate<String> frameworks;

  /** Names that {@link #frameworks} was asked for, and the answers. */
  private final @Nullable String[] askedNames = new String[ASKED];

  private final boolean[] answers = new boolean[ASKED];

  final short[] methods;
  final int[] bcis;
  final long[] names;
  final @Nullable Class<?>[] classes;

  /** At which place of the whole stack each frame stands. */
  final int[] places;

  /** How many frames there are, 0 if none could be had. */
  int count;

  int hash;

  /** The innermost class that is not Trellis's: the one whose code grows. Null if not known. */
  @Nullable Class<?> container;

  /** Whether frames of a framework were passed over, so that there are others to start with. */
  private boolean metFramework;

  /** Whether it grows for the flight recorder, which may be in the middle of an event. */
  boolean inFlightRecorder;

  /**
   * Room for a stack.
   *
   * @param most frames that are kept, 1 or more
   * @param framesOf takes the VM's frames out of a Throwable
   * @param frameworks by class name, whose frames are not the program's
   */
  RawStack(int most, Function<Object, Object> framesOf, Predicate<String> frameworks) {
    super(null, null, false, true);
    this.framesOf = framesOf;
    this.frameworks = frameworks;
    methods = new short[most];
    bcis = new int[most];
    names = new long[most];
    classes = new Class<?>[most];
    places = new int[most];
  }

  /** The innermost class that is not Trellis's, of the stack that was taken last. */
  public @Nullable Class<?> container() {
    return container;
  }

  /**
   * Whether the stack that was taken last goes through the flight recorder, which may be in the
   * middle of an event.
   */
  public boolean isInFlightRecorder() {
    return inFlightRecorder;
  }

  /** Lets go of the container's class. */
  public void forgetContainer() {
    container = null;
  }

  /** Takes the stack as it is now. */
  void take() {
    refill();
    Object[] first = chunk(framesOf.apply(this));
    count = 0;
    container = null;
    inFlightRecorder = first == null; // where nothing is known, it may be
    metFramework = false;
    if (first != null && !copy(first, PROGRAM) && !(metFramework && copy(first, FRAMEWORK))) {
      boolean unused = copy(first, JDK);
    }
    int h = count;
    for (int i = 0; i < count; i++) {
      h = 31 * h + methods[i];
      h = 31 * h + bcis[i];
      h = 31 * h + Long.hashCode(names[i]);
    }
    hash = h ^ (h >>> 15);
  }

  /**
   * The same stack in words, all of it. Called right after {@link #take}, from the same method: so
   * there are as many frames before the first.
   */
  StackTraceElement[] inWords() {
    refill();
    StackTraceElement[] words = getStackTrace();
    Object unused = framesOf.apply(this);
    return words;
  }

  /** Lets go of the classes, but for the container's. */
  void forget() {
    for (int i = 0; i < count; i++) {
      classes[i] = null;
    }
  }

  private Object @Nullable [] fetch() {
    refill();
    return chunk(framesOf.apply(this));
  }

  private void refill() {
    Throwable unused = fillInStackTrace();
  }

  private static Object @Nullable [] chunk(@Nullable Object frames) {
    return frames instanceof Object[] arrays ? arrays : null;
  }

  /** The chunk with the frames further out: of the same form. */
  private static Object @Nullable [] next(Object[] chunk) {
    for (int i = NEXT; i < chunk.length; i++) {
      if (chunk[i] instanceof Object[] next
          && next.length == chunk.length
          && next[METHODS] instanceof short[]) {
        return next;
      }
    }
    return null;
  }

  /** Whether there was a frame to start with. */
  private boolean copy(Object[] first, int start) {
    boolean called = false;
    int index = 0;
    boolean started = false;
    boolean inRun = false;
    for (Object[] chunk = first; chunk != null; chunk = next(chunk)) {
      short[] ofMethods = (short[]) chunk[METHODS];
      int[] ofBcis = (int[]) chunk[BCIS];
      Object[] ofClasses = (Object[]) chunk[CLASSES];
      long[] ofNames = (long[]) chunk[NAMES];
      for (int i = 0; i < ofClasses.length; i++, index++) {
        Class<?> of = (Class<?>) ofClasses[i];
        if (of == null) {
          return started;
        }
        boolean foreign = false;
        if (!started) {
          note(of);
          called |= !isOwn(of) && (start == JDK || !isOfJdk(of));
          started = called && (start != PROGRAM || !isForeign(of));
        } else {
          foreign = start == PROGRAM && isForeign(of);
        }
        if (started) {
          int place = inRun && foreign ? count - 1 : count;
          if (place == methods.length) {
            return true;
          }
          methods[place] = ofMethods[i];
          bcis[place] = ofBcis[i];
          names[place] = ofNames[i];
          classes[place] = of;
          places[place] = index;
          count = place + 1;
          inRun = foreign;
        }
      }
    }
    return started;
  }

  private void note(Class<?> of) {
    if (container == null && !isOwn(of)) {
      container = of;
    }
    inFlightRecorder |= of.getModule() == FLIGHT_RECORDER;
  }

  private boolean isForeign(Class<?> of) {
    if (isOfJdk(of)) {
      return true;
    }
    boolean framework = isFramework(of.getName());
    metFramework |= framework;
    return framework;
  }

  /**
   * Remembers what it was asked for, as the frames below a program are the same few again and
   * again. Names rather than classes, which it would keep from being unloaded; a class has one name
   * string and that has its hash, so a look is two loads and a comparison.
   */
  boolean isFramework(String name) {
    int hash = name.hashCode();
    int slot = (hash ^ (hash >>> 12)) & (ASKED - 1);
    if (!name.equals(askedNames[slot])) {
      answers[slot] = frameworks.test(name);
      askedNames[slot] = name;
    }
    return answers[slot];
  }

  /** Whether a class comes with the JDK and is no tool, such as javac, that is itself a program. */
  static boolean isOfJdk(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == null || loader == PLATFORM;
  }

  private static boolean isOwn(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == null
        ? type.getName().equals(HOOK) || type.getName().equals(TABLES)
        : loader == OWN && type.getName().startsWith(PREFIX);
  }

  /**
   * Whether this VM hands frames over as it is expected here: as many as in words, of the same
   * classes.
   */
  static boolean isReadable(Function<Object, Object> framesOf, Predicate<String> frameworks) {
    try {
      return isReadable(framesOf, frameworks, 40);
    } catch (RuntimeException otherwise) {
      return false;
    }
  }

  private static boolean isReadable(
      Function<Object, Object> framesOf, Predicate<String> frameworks, int deeper) {
    return deeper > 0
        ? isReadable(framesOf, frameworks, deeper - 1)
        : new RawStack(1024, framesOf, frameworks).agrees();
  }

  private boolean agrees() {
    count = 0;
    Object[] first = fetch();
    if (first == null) {
      return false;
    }
    boolean unused = copy(first, JDK);
    StackTraceElement[] words = inWords();
    if (count == 0 || words.length != places[count - 1] + 1) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      Class<?> type = classes[i];
      if (type == null || !type.getName().equals(words[places[i]].getClassName())) {
        return false;
      }
    }
    return true;
  }
}
