package dev.trellis.runtime;

/** The two words that the hook hands over; see {@code java.lang.TrellisHook}. */
final class HookWords {

  static final int SITE_BITS = 16;
  static final int PROBE = 0;
  private static final int SITE_MASK = (1 << SITE_BITS) - 1;

  private HookWords() {}

  static int site(long who) {
    return (int) who & SITE_MASK;
  }

  static int oldLength(long what) {
    return (int) (what >> 32);
  }

  static int newLength(long what) {
    return (int) what;
  }

  static long who(long threadId, int site) {
    return (threadId << SITE_BITS) | site;
  }

  static long what(int oldLength, int newLength) {
    return ((long) oldLength << 32) | (newLength & 0xffff_ffffL);
  }
}
