package dev.trellis.runtime.record;

/** Counts, and takes no stacks. */
final class PlainRecorder extends Recorder {

  static Recorder make() {
    return new PlainRecorder();
  }

  private PlainRecorder() {}

  @Override
  public long usual(Stripe stripe, int site, int type, int oldLength, int newLength) {
    return stripe.usual(type, oldLength, newLength);
  }

  @Override
  public long event(Stripe stripe, int site, int type, int oldLength, int newLength) {
    return stripe.event(type, oldLength, newLength);
  }

  @Override
  public void denied(Stripe stripe, int type, long bytes) {
    stripe.denied(type, bytes);
  }
}
