package java.lang;

import java.lang.reflect.Array;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongBinaryOperator;
import java.util.function.LongSupplier;
import java.util.function.ObjLongConsumer;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import jdk.internal.misc.Unsafe;
import jdk.internal.vm.annotation.DontInline;

/**
 * The one class that woven code names, but for {@code java.util.TrellisTables} and {@link
 * TrellisLengths}. It gathers the arguments of an event and hands them to the agent, which lives in
 * a loader of its own. Public only because woven application classes must reach it; it exposes no
 * counts and nothing can be set through it.
 *
 * <p><b>What it must not do</b>, because it runs inside {@code HashMap.resize} and its like, on
 * every thread, at any depth of stack:
 *
 * <ul>
 *   <li>allocate, lock, log, read a clock: the program must not feel it;
 *   <li>link: no lambda, no string concatenation, no {@code VarHandle}; linking grows collections,
 *       which comes back here without end;
 *   <li>catch, except where the catalogue says that a throw would do harm: elsewhere a
 *       StackOverflowError strikes before the storage is made, so that neither the container nor
 *       the count is wrong afterwards; a denial is thrown through here;
 *   <li>name a class outside java.base.
 * </ul>
 *
 * <p>It is defined in {@code java.lang} for the sake of two things that only this package may use:
 * the carrier of a virtual thread, and the JVM's list of shutdown steps. From release 19 on the
 * agent replaces the name {@code currentThread} in this class by {@code currentCarrierThread}
 * before defining it, since this source must compile against 17 too.
 *
 * <p><b>Protocol.</b> The operator is called with {@code (threadId << 16 | site, oldLength << 32 |
 * newLength)}; a length is -1 where there is no storage. For a site that only asks, the second word
 * carries the old length and what the site's growth rule needs. Site 0 is a probe. The answer is
 * looked at by TrellisLengths alone. Where storages are watched, each is handed over after its
 * event, with the same first word.
 */
public final class TrellisHook
    implements Supplier<Thread>,
        ToLongFunction<Thread>,
        Consumer<Runnable>,
        LongSupplier,
        UnaryOperator<Object> {

  private static final int NONE = -1;

  /**
   * After the console's, the application's hooks and the deletion of files: nothing of the program
   * runs any more.
   */
  private static final int LAST_SHUTDOWN_STEP = 9;

  private static final Unsafe UNSAFE = Unsafe.getUnsafe();

  /**
   * Not {@code getId()}: a subclass may override it, and would be called in the middle of a growth.
   */
  private static final long THREAD_ID = UNSAFE.objectFieldOffset(Thread.class, "tid");

  /** Where the VM keeps the frames of a stack that was taken and not yet put into words. */
  private static final long BACKTRACE = UNSAFE.objectFieldOffset(Throwable.class, "backtrace");

  /**
   * Null if nobody listens. Final, so that the JIT folds it, and with it the whole hook if it is
   * null. Handed over by the thread that initialises this class, which is the agent's own.
   */
  private static final LongBinaryOperator SINK;

  /** Null unless storages are watched; the operator itself, if it is this, too. */
  private static final ObjLongConsumer<Object> BIRTHS;

  static {
    LongBinaryOperator sink = null;
    if (Thread.currentThread() instanceof Function<?, ?> agent) {
      @SuppressWarnings(
          "unchecked") // checked by the agent: it refuses to weave unless it was asked here
      Function<TrellisHook, LongBinaryOperator> installer =
          (Function<TrellisHook, LongBinaryOperator>) agent;
      sink = installer.apply(new TrellisHook());
    }
    SINK = sink;
    @SuppressWarnings("unchecked") // the agent's, which takes any object
    ObjLongConsumer<Object> births =
        sink instanceof ObjLongConsumer<?> ? (ObjLongConsumer<Object>) sink : null;
    BIRTHS = births;
  }

  /**
   * Events that could not be counted for want of stack, where a throw was not to be. Plain: the
   * rarest of all, and never read by the program.
   */
  private static long lost;

  private TrellisHook() {}

  /** Before an array of {@code newLength} becomes a first storage. */
  public static void created(int newLength, int site) {
    if (newLength >= 0) {
      tell(site, NONE, newLength);
    }
  }

  /** Before an array takes the place of one of {@code oldLength}, or of none (-1). */
  public static void replaced(int newLength, int oldLength, int site) {
    if (newLength >= 0) {
      tell(site, oldLength, newLength);
    }
  }

  /**
   * Before an array is installed in a CopyOnWriteArrayList for the content of {@code source}; a
   * list's like shares its array, unless it had elements of its own before.
   */
  public static void installed(int newLength, int oldLength, Object source, int site) {
    if (source.getClass() != CopyOnWriteArrayList.class || oldLength > 0) {
      replaced(newLength, oldLength, site);
    }
  }

  /** Before a storage is given up for the shared empty array. */
  public static void abandoned(int oldLength, int site) {
    if (oldLength > 0) {
      tell(site, oldLength, NONE);
    }
  }

  /**
   * Before the return of a method that has replaced {@code old}; the same array twice is no event.
   */
  public static void returned(Object[] storage, Object[] old, int site) {
    if (storage != old) {
      tell(site, length(old), storage.length);
    }
  }

  /**
   * As {@link #replaced}, where a throw would do harm: what cannot be counted for want of stack is
   * {@link #lost}.
   */
  public static void noted(int newLength, int oldLength, int site) {
    try {
      if (newLength >= 0) {
        tell(site, oldLength, newLength);
      }
    } catch (StackOverflowError endOfStack) {
      lost++;
    }
  }

  /** After a node was made, which has no length of its own. */
  public static void node(int site) {
    try {
      tell(site, NONE, 0);
    } catch (StackOverflowError endOfStack) {
      lost++;
    }
  }

  /**
   * Before a field that holds storage is set to {@code now}. An array without elements is none:
   * empty containers share it.
   */
  public static void stored(Object now, Object old, int newLength, int oldLength, int site) {
    if (now != old) {
      stored(newLength, oldLength, site);
    }
  }

  /** As above, where lengths tell all: one at most 0 is no storage. */
  public static void stored(int newLength, int oldLength, int site) {
    if (newLength > 0) {
      noted(newLength, oldLength > 0 ? oldLength : NONE, site);
    } else if (oldLength > 0) {
      gone(oldLength, site);
    }
  }

  /**
   * As above, where the field may hold arrays of any element type; {@code site} is the first of as
   * many ids as there are {@link #shape shapes}.
   */
  public static void stored(Object now, Object old, int site) {
    if (now == old) {
      return;
    }
    int newShape = shape(now);
    int oldShape = shape(old);
    if (newShape == oldShape) {
      stored(lengthOf(now), lengthOf(old), site + newShape);
    } else {
      stored(0, lengthOf(old), site + oldShape);
      stored(lengthOf(now), 0, site + newShape);
    }
  }

  /**
   * At the entry of a method that gives a container its length; without {@code held} it has none.
   */
  public static void sized(int newLength, int oldLength, Object held, int site) {
    stored(newLength, held == null ? NONE : oldLength, site);
  }

  private static void gone(int oldLength, int site) {
    try {
      tell(site, oldLength, NONE);
    } catch (StackOverflowError endOfStack) {
      lost++;
    }
  }

  /** What the bytes of an array depend on: 0 references, then elements of 1, 2, 4 and 8 bytes. */
  private static int shape(Object storage) {
    if (storage instanceof byte[] || storage instanceof boolean[]) {
      return 1;
    }
    if (storage instanceof char[] || storage instanceof short[]) {
      return 2;
    }
    if (storage instanceof int[] || storage instanceof float[]) {
      return 3;
    }
    if (storage instanceof long[] || storage instanceof double[]) {
      return 4;
    }
    return 0;
  }

  private static int lengthOf(Object storage) {
    if (storage instanceof Object[] array) {
      return array.length;
    }
    if (storage instanceof AtomicReferenceArray<?> array) {
      return array.length();
    }
    return storage != null && storage.getClass().isArray() ? Array.getLength(storage) : NONE;
  }

  /** Length of a storage, or -1 if there is none. One for each element type, to stay verifiable. */
  public static int length(Object[] storage) {
    return storage == null ? NONE : storage.length;
  }

  public static int length(boolean[] storage) {
    return storage == null ? NONE : storage.length;
  }

  public static int length(byte[] storage) {
    return storage == null ? NONE : storage.length;
  }

  public static int length(char[] storage) {
    return storage == null ? NONE : storage.length;
  }

  public static int length(short[] storage) {
    return storage == null ? NONE : storage.length;
  }

  public static int length(int[] storage) {
    return storage == null ? NONE : storage.length;
  }

  public static int length(float[] storage) {
    return storage == null ? NONE : storage.length;
  }

  public static int length(long[] storage) {
    return storage == null ? NONE : storage.length;
  }

  public static int length(double[] storage) {
    return storage == null ? NONE : storage.length;
  }

  /** Length of a storage, or -1 if it is {@code empty}, which all empty containers share. */
  public static int lengthUnless(Object storage, Object empty, int length) {
    return storage == empty ? NONE : length;
  }

  /**
   * At the entry of a method whose event is sent before its return: takes as much stack as that
   * will, so that a stack overflow strikes here, where nothing has been done, and not there, where
   * it would lose the count.
   */
  public static void probe() {
    tell(0, NONE, NONE);
  }

  /** Before a hash table doubles: asks only. Of the first table another site asks. */
  public static void askTable(Object[] table, int threshold, int site) {
    if (table != null) {
      tell(site, table.length, threshold);
    }
  }

  /**
   * At the entry of a method that puts {@code element} into a ring: asks only, and only if the ring
   * will have to grow.
   */
  public static void askRing(Object element, Object[] ring, int head, int tail, int site) {
    int next = tail + 1;
    if ((next == ring.length ? 0 : next) == head && element != null) {
      tell(site, ring.length, 1);
    }
  }

  /** Before a storage is grown by at least {@code needed} elements: asks only. */
  public static void askRoom(int needed, Object[] storage, int site) {
    tell(site, storage.length, needed);
  }

  /**
   * After a storage was made or taken over, and its event was told. Never throws: the container is
   * not yet whole. What the end of the stack takes leaves a note with the recorder.
   */
  public static void born(Object storage, int site) {
    try {
      if (BIRTHS != null && storage != null) {
        BIRTHS.accept(storage, threadId() << 16 | site);
      }
    } catch (StackOverflowError endOfStack) {
      // The next event finds the note.
    }
  }

  /** The same where the storage may be an array of any element type. */
  public static void bornAny(Object storage, int site) {
    born(storage, site + shape(storage));
  }

  private static void tell(int site, int oldLength, int newLength) {
    if (SINK != null) {
      long unused = send(site, oldLength, newLength);
    }
  }

  /**
   * Not inlined: what stands behind it would push {@code ArrayList.add} and its like over the size
   * up to which the JIT inlines them into the program (InlineSmallCode).
   */
  @DontInline
  static long send(int site, int oldLength, int newLength) {
    return SINK.applyAsLong(
        threadId() << 16 | site, ((long) oldLength << 32) | (newLength & 0xffff_ffffL));
  }

  private static long threadId() {
    return UNSAFE.getLong(Thread.currentThread(), THREAD_ID);
  }

  /** The thread that stripes belong to: the carrier, where the current thread is virtual. */
  @Override
  public Thread get() {
    return Thread.currentThread();
  }

  /** The id by which a thread's stripe is found. */
  @Override
  public long applyAsLong(Thread thread) {
    return UNSAFE.getLong(thread, THREAD_ID);
  }

  /** Adds the last step of the JVM's shutdown. */
  @Override
  public void accept(Runnable lastStep) {
    Shutdown.add(LAST_SHUTDOWN_STEP, true, lastStep);
  }

  /** Count of events lost for want of stack. */
  @Override
  public long getAsLong() {
    return lost;
  }

  /**
   * Of a class, an instance, without a constructor's being run: only to be asked for its size. Of a
   * Throwable, the frames that it holds as the VM keeps them, which it then no longer holds: their
   * classes may be unloaded.
   */
  @Override
  public Object apply(Object of) {
    if (of instanceof Throwable) {
      return UNSAFE.getAndSetReference(of, BACKTRACE, null);
    }
    try {
      return UNSAFE.allocateInstance((Class<?>) of);
    } catch (InstantiationException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
