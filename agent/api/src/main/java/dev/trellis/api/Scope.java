package dev.trellis.api;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the program's work that has figures of its own in Trellis's report.
 *
 * <pre>{@code
 * try (Scope scope = Scope.open("import")) {
 *   ...
 * }
 * }</pre>
 *
 * <p>What the thread's containers grow between the two counts for the scope. A scope that is opened
 * inside another one is called {@code import > parse}, and its figures are not in those of {@code
 * import}. Threads and executors get a scope only where they are handed it: {@link
 * #handOn(Runnable)}. A virtual thread is a thread like others, whatever carries it.
 *
 * <p><b>Without the agent</b>, or with one that records nothing, nothing of this has any effect,
 * and what is handed on is handed back unchanged. Nothing can be read here: the program runs the
 * same whatever was recorded.
 *
 * <p><b>Closing.</b> {@link #close} never throws. It ends the scope for the thread that opened it,
 * with all that this thread has opened inside it and not closed, whatever thread calls it; what was
 * ended that way may be closed later, or a second time, without effect. A scope that is never
 * closed ends with its thread. What was handed on goes on in the scope, also after it was closed
 * where it was opened.
 *
 * <p><b>Bounds.</b> A name has at most 200 characters, the rest is cut off. There are at most 1,000
 * scopes in a report; what runs in others is the row {@code (other scopes)}. A scope inside 32
 * others is not opened: what runs there counts for the one around it.
 *
 * <p>Any thread may use all of this. Opening a scope takes less than a microsecond.
 */
public final class Scope implements AutoCloseable {

  private static final Scope NONE = new Scope(null);

  /** What the agent gave; null if nobody listens. */
  private final @Nullable Object opened;

  private Scope(@Nullable Object opened) {
    this.opened = opened;
  }

  /**
   * Opens a scope on the current thread, inside the one that is open there, if any.
   *
   * @param name what the report calls it; control characters are replaced
   * @return what ends it
   */
  public static Scope open(String name) {
    return of(door("open", Objects.requireNonNull(name, "name")));
  }

  /** Ends the scope; see above for what happens out of order, twice, or on another thread. */
  @Override
  public void close() {
    if (opened != null) {
      Object unused = door("close", opened);
    }
  }

  /**
   * Work that runs in the current thread's scope, on whatever thread it runs: for a new thread, or
   * a pool.
   *
   * @param work what to do
   * @return the same, in the scope; {@code work} itself if there is no scope open
   */
  public static Runnable handOn(Runnable work) {
    Objects.requireNonNull(work, "work");
    Object handed = door("hand", null);
    return handed == null ? work : new HandedRunnable(handed, work);
  }

  /**
   * The same with a result.
   *
   * @param work what to do
   * @return the same, in the scope; {@code work} itself if there is no scope open
   */
  public static <T extends @Nullable Object> Callable<T> handOn(Callable<T> work) {
    Objects.requireNonNull(work, "work");
    Object handed = door("hand", null);
    return handed == null ? work : new HandedCallable<>(handed, work);
  }

  /**
   * An executor whose work runs in the scope that is open where it is handed in, each time.
   *
   * @param executor who executes it
   * @return one that hands on; {@code executor} itself without the agent
   */
  public static Executor handOn(Executor executor) {
    Objects.requireNonNull(executor, "executor");
    return door("listens", null) == null ? executor : new HandingExecutor(executor);
  }

  private static Scope of(@Nullable Object opened) {
    return opened == null ? NONE : new Scope(opened);
  }

  /**
   * The agent puts a call of itself here when it loads. So this class needs nothing of the agent's,
   * and the agent nothing of the program's.
   */
  @SuppressWarnings("UnusedVariable") // the agent's call reads them
  private static @Nullable Object door(String what, @Nullable Object with) {
    return null;
  }

  private record HandedRunnable(Object scope, Runnable work) implements Runnable {
    @Override
    public void run() {
      Scope entered = of(door("enter", scope));
      try {
        work.run();
      } finally {
        entered.close();
      }
    }
  }

  private record HandedCallable<T extends @Nullable Object>(Object scope, Callable<T> work)
      implements Callable<T> {
    @Override
    public T call() throws Exception {
      Scope entered = of(door("enter", scope));
      try {
        return work.call();
      } finally {
        entered.close();
      }
    }
  }

  private record HandingExecutor(Executor executor) implements Executor {
    @Override
    public void execute(Runnable work) {
      executor.execute(handOn(work));
    }
  }
}
