package dev.trellis.runtime.decide;

/**
 * What is done for one request that the limit has no room for, before it is denied: what is already
 * reclaimed comes back, and then a collection is asked for, in the manner of {@code java.nio.Bits}.
 * Confined to its thread.
 */
final class Relief {

  /** How long it goes on at the most. */
  static final long PATIENCE_NANOS = 5_000 * AskedCollections.MILLI;

  /**
   * One of these says nothing yet: while a thread is in a critical section of JNI, as one that
   * unpacks a class is, the JVM may leave out what it is asked for, or put a young one in its place
   * (seen with G1 on 17: GCLocker Initiated GC).
   */
  static final int MOST_TOO_LITTLE = 1;

  private final AskedCollections collections;
  private final LiveLedger ledger;
  private final Jvm jvm;
  private final long bytes;
  private final Account refusing;
  private final boolean virtual;
  private final long endNanos;
  private boolean interrupted;

  /** Collections in a row that brought back less than is needed. */
  private int tooLittle;

  private boolean last;

  Relief(AskedCollections collections, LiveLedger ledger, Jvm jvm, long bytes, Account refusing) {
    this.refusing = refusing;
    this.collections = collections;
    this.ledger = ledger;
    this.jvm = jvm;
    this.bytes = bytes;
    this.virtual = ledger.isOnVirtualThread();
    this.endNanos = jvm.nanos() + PATIENCE_NANOS;
  }

  /** Does one thing more; false if there is nothing left to do, else it is worth asking again. */
  boolean next() {
    if (last || jvm.nanos() - endNanos >= 0) {
      return false;
    }
    boolean running = collections.isRunning();
    long left = running ? 1 : collections.leftNanos(refusing);
    if (left <= 0) {
      long before = refusing.reclaimedBytes();
      if (collections.ask(this)) {
        // Where enough came back for this one, another thread was quicker.
        tooLittle = refusing.reclaimedBytes() - before < bytes ? tooLittle + 1 : 0;
        last = tooLittle > MOST_TOO_LITTLE;
        return true;
      }
    } else if (!running && AskedCollections.isFarOff(refusing)) {
      last = true;
    }
    if (!last) {
      pause(1);
    }
    ledger.drain();
    return true;
  }

  /** Which account has no room. */
  Account refusing() {
    return refusing;
  }

  void pause(long millis) {
    interrupted |= jvm.pause(millis, virtual || interrupted);
  }

  /** Puts the interrupt status back; must be called in the end. */
  void end() {
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
