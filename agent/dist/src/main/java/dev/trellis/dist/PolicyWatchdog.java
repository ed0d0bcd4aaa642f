package dev.trellis.dist;

import dev.trellis.output.AgentLog;
import dev.trellis.runtime.Engine;
import dev.trellis.runtime.decide.PolicyChain;
import dev.trellis.runtime.decide.PolicyMember;
import dev.trellis.runtime.record.Inside;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names whoever has been inside a policy for over a second, with the stack: on stderr and in the
 * report. It looks from outside, at flags that are there anyway; the hook pays nothing for it. One
 * long call is told from many short ones by what the thread counts in between.
 */
final class PolicyWatchdog extends Thread {

  /** Milliseconds between two looks. */
  static final long PERIOD = 250;

  static final long LONG_NANOS = 1_000_000_000;

  /** A rest that is longer means that all of the process stood still. */
  private static final long LONGEST_REST_NANOS = 3 * PERIOD * 1_000_000;

  /** Names that the report has; those beyond are counted. */
  static final int MOST_NAMED = 20;

  private final Engine engine;
  private final PolicyChain chain;
  private final AgentLog log;

  /** Who was inside at the last look. Confined to the thread that looks. */
  private List<Sighting> seen = new ArrayList<>();

  private final List<String> named = new ArrayList<>();
  private long more;

  PolicyWatchdog(Engine engine, PolicyChain chain, AgentLog log) {
    super(null, null, "trellis-watchdog", 0, false);
    this.engine = engine;
    this.chain = chain;
    this.log = log;
    setDaemon(true);
  }

  /** Starts it, and uses once what it will need of the JDK; before {@code main}. */
  void begin() {
    start();
    look(inside(), System.nanoTime(), 0);
    String unused = LongCall.text("warm-up", getStackTrace());
  }

  @Override
  public void run() {
    engine.disregardCurrentThread();
    while (true) {
      try {
        long begin = System.nanoTime();
        synchronized (this) {
          wait(PERIOD);
        }
        long end = System.nanoTime();
        look(inside(), end, end - begin);
      } catch (InterruptedException | RuntimeException | OutOfMemoryError heapIsFull) {
        // The next look may find room; nobody may end it but the end of the program.
      }
    }
  }

  private List<Inside> inside() {
    List<Inside> inside = engine.inside();
    for (PolicyMember member : chain.members()) {
      Thread reader = member.reader();
      if (reader != null) {
        inside.add(new Inside(reader, 0));
      }
    }
    return inside;
  }

  /**
   * One look.
   *
   * @param inside who is inside a policy now
   * @param nanos as {@code System.nanoTime} has it
   * @param restNanos since the last look: where the process stood still meanwhile, nobody has been
   *     inside any longer for that
   */
  void look(List<Inside> inside, long nanos, long restNanos) {
    if (restNanos > LONGEST_REST_NANOS) {
      seen = new ArrayList<>();
    }
    List<Sighting> now = new ArrayList<>();
    for (Inside who : inside) {
      Sighting sighting = before(who);
      if (sighting == null) {
        sighting = new Sighting(who, nanos);
      } else if (!sighting.told && nanos - sighting.sinceNanos >= LONG_NANOS) {
        sighting.told = tell(who.by());
      }
      now.add(sighting);
    }
    seen = now;
  }

  private @Nullable Sighting before(Inside who) {
    for (Sighting sighting : seen) {
      if (sighting.who.by() == who.by() && sighting.who.progress() == who.progress()) {
        return sighting;
      }
    }
    return null;
  }

  /** False if it is not in a policy after all: then it may be at the next look. */
  private boolean tell(Thread by) {
    if (LongCall.isCarrier(by) && (chain.isCollecting() || chain.isReporting())) {
      return false; // It may be that one which waits for a collection or a report, and no policy.
    }
    String text = LongCall.isCarrier(by) ? LongCall.ofVirtual(by.getName()) : LongCall.text(by);
    if (text == null) {
      return false;
    }
    synchronized (this) {
      if (named.contains(text)) {
        return true;
      }
      if (named.size() < MOST_NAMED) {
        named.add(text);
      } else {
        more++;
      }
    }
    log.warn(text);
    return true;
  }

  /** What the report is to say, one sentence for each; any thread. */
  synchronized List<String> notes() {
    List<String> notes = new ArrayList<>(named);
    if (more > 0) {
      notes.add(more + " more calls of policies went on for over a second");
    }
    return notes;
  }

  private static final class Sighting {
    private final Inside who;
    private final long sinceNanos;
    private boolean told;

    Sighting(Inside who, long sinceNanos) {
      this.who = who;
      this.sinceNanos = sinceNanos;
    }
  }
}
