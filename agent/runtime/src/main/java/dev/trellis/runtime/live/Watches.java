package dev.trellis.runtime.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * All watched storages. Any thread of the program adds, by one compare-and-set; the threads of
 * Trellis's own that look hold this object's monitor, which no thread of the program ever does.
 *
 * <p>A watch takes about 80 bytes. Neither the program's threads nor a collection meet more of them
 * than {@link LiveOptions#most}.
 */
public final class Watches {

  private static final AtomicReferenceFieldUpdater<Watches, @Nullable Watch> ADDED =
      AtomicReferenceFieldUpdater.newUpdater(Watches.class, Watch.class, "added");

  private static final AtomicIntegerFieldUpdater<Watches> COUNT =
      AtomicIntegerFieldUpdater.newUpdater(Watches.class, "count");

  /** A watch with its reference in the array here, and what it holds on to. Bytes. */
  public static final long WATCH_BYTES = 80;

  /** The part of the room that is kept for samples, since one stands for many storages: 1 in 8. */
  public static final int SHARE_OF_SAMPLES = 8;

  private static final int FIRST_ROOM = 1024;

  /** Slots of arrays that are looked at for one report; more would take longer than the rest. */
  private static final long MOST_SLOTS = 1 << 22;

  private final LiveOptions options;
  private final int mostLarge;

  /** Those that were handed over since the last look, the latest first. */
  private volatile @Nullable Watch added;

  private volatile int count;

  private @Nullable Watch[] watched = new Watch[FIRST_ROOM];
  private int watchedCount;

  /**
   * Nothing is watched yet.
   *
   * @param options how many may be
   */
  public Watches(LiveOptions options) {
    this.options = options;
    mostLarge = options.most() - options.most() / SHARE_OF_SAMPLES;
  }

  /** What is watched. */
  public LiveOptions options() {
    return options;
  }

  /**
   * Whether one more can be watched. As of now: several threads that ask at once may all be told
   * so.
   *
   * @param sample whether it is a sample
   */
  public boolean hasRoom(boolean sample) {
    return count < (sample ? options.most() : mostLarge);
  }

  /** Watches one more. Any thread; waits for nobody. */
  public void add(Watch watch) {
    COUNT.getAndIncrement(this);
    Watch head = added;
    watch.before = head;
    while (!ADDED.compareAndSet(this, head, watch)) {
      head = added;
      watch.before = head;
    }
  }

  /** Whether so many are watched that the dead should be looked for before long. */
  public boolean isHalfFull() {
    return count > options.most() / 2;
  }

  /** How many are watched, the dead that nobody has looked for included. */
  public int count() {
    return count;
  }

  /** Bytes that the watches hold, without the storages. */
  public synchronized long heldBytes() {
    return count * WATCH_BYTES + 4L * watched.length;
  }

  /** Lets go of those whose storage is dead. */
  public synchronized void sweep() {
    take();
    int kept = 0;
    for (int i = 0; i < watchedCount; i++) {
      Watch watch = watched[i];
      if (watch != null && !watch.isDead()) {
        watched[kept] = watch;
        kept++;
      }
    }
    int dead = watchedCount - kept;
    Arrays.fill(watched, kept, watchedCount, null);
    watchedCount = kept;
    COUNT.addAndGet(this, -dead);
  }

  /**
   * What a collection has left of the storages that were there before it.
   *
   * @param beforeNanos storages that came later were not confirmed by it
   * @return a row for each type and stack
   */
  public synchronized List<Held> held(long beforeNanos) {
    sweep();
    Map<Held.Key, Held> held = new HashMap<>();
    for (int i = 0; i < watchedCount; i++) {
      Watch watch = watched[i];
      if (watch != null && watch.bornNanos - beforeNanos < 0) {
        Held.Key key = new Held.Key(watch.type, watch.stack);
        Held row = held.get(key);
        if (row == null) {
          row = new Held(watch.type, watch.stack);
          held.put(key, row);
        }
        row.add(watch);
      }
    }
    return new ArrayList<>(held.values());
  }

  /**
   * How full watched arrays of references are, now. Samples are left out: they are chosen by their
   * size.
   *
   * @param most how many arrays are looked at, spread over all
   * @param types names of the container types by index
   * @return a row for each type's name
   */
  public synchronized List<Filled> filled(int most, IntFunction<String> types) {
    sweep();
    int eligible = 0;
    for (int i = 0; i < watchedCount; i++) {
      eligible += isEligible(watched[i]) ? 1 : 0;
    }
    int step = Math.max(1, (eligible + most - 1) / most);
    Map<String, Filled> rows = new HashMap<>();
    long slots = 0;
    int next = 0;
    for (int i = 0; i < watchedCount && slots < MOST_SLOTS; i++) {
      Watch watch = watched[i];
      if (watch != null && isEligible(watch)) {
        // A strong reference for a moment, of few: they live on for this one collection.
        if (next % step == 0 && watch.get() instanceof Object[] array) {
          String type = types.apply(watch.type);
          Filled row = rows.get(type);
          if (row == null) {
            row = new Filled(type);
            rows.put(type, row);
          }
          row.add(array);
          slots += array.length;
        }
        next++;
      }
    }
    return new ArrayList<>(rows.values());
  }

  private static boolean isEligible(@Nullable Watch watch) {
    return watch != null && watch.references && !watch.sampled;
  }

  private void take() {
    Watch watch = ADDED.getAndSet(this, null);
    while (watch != null) {
      if (watchedCount == watched.length) {
        watched = Arrays.copyOf(watched, 2 * watchedCount);
      }
      watched[watchedCount] = watch;
      watchedCount++;
      Watch next = watch.before;
      watch.before = null;
      watch = next;
    }
  }
}
