package com.acme.quotes;

/** A number that stands for all prices and their order: two runs with the same one did the same. */
final class Digest {

  private long value = 17;

  void add(long price) {
    value = 31 * value + price;
  }

  @Override
  public String toString() {
    return Long.toHexString(value);
  }
}
