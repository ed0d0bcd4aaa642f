package dev.trellis.runtime.record;

import dev.trellis.runtime.compact.Compaction;

/** Has another recorder count, and accounts for what the program's shorter storages came to. */
final class CompactingRecorder extends Recorder {

  private final Recorder inner;
  private final Compaction compaction;

  static Recorder around(Recorder inner, Compaction compaction) {
    return new CompactingRecorder(inner, compaction);
  }

  private CompactingRecorder(Recorder inner, Compaction compaction) {
    this.inner = inner;
    this.compaction = compaction;
  }

  /** What is counted takes more stack than this does, so nothing is thrown after it. */
  @Override
  public long event(Stripe stripe, int site, int type, int oldLength, int newLength) {
    long bytes = inner.event(stripe, site, type, oldLength, newLength);
    if (stripe.isProgram()) {
      compaction.event(site, oldLength, newLength);
    }
    return bytes;
  }

  @Override
  public void denied(Stripe stripe, int type, long bytes) {
    inner.denied(stripe, type, bytes);
  }

  @Override
  public void born(Stripe stripe, int site, Object storage) {
    inner.born(stripe, site, storage);
  }

  @Override
  public void sampleEvery(long bytes) {
    inner.sampleEvery(bytes);
  }

  @Override
  public void tell(SampleListener who) {
    inner.tell(who);
  }
}
