package dev.trellis.runtime.record;

/** Counts, and takes no stacks. */
final class PlainRecorder extends Recorder {

  @Override
  public void event(Stripe stripe, int site, int type, int oldLength, int newLength) {
    long unused = stripe.event(type, oldLength, newLength);
  }

  @Override
  public void denied(Stripe stripe, int type, long bytes) {
    stripe.denied(type, bytes);
  }
}
