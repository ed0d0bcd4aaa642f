package com.acme;

import java.util.concurrent.atomic.AtomicLong;

/** What is in use, in bytes. Check and add are one step, so no thread slips in between. */
final class Account {

  private final AtomicLong inUseBytes = new AtomicLong();

  void add(long bytes) {
    inUseBytes.addAndGet(bytes);
  }

  /** Adds, unless that would pass the bound; whether it did. */
  boolean addWithin(long boundBytes, long bytes) {
    while (true) {
      long before = inUseBytes.get();
      if (bytes > boundBytes - before) {
        return false;
      }
      if (inUseBytes.compareAndSet(before, before + bytes)) {
        return true;
      }
    }
  }

  long inUseBytes() {
    return inUseBytes.get();
  }
}
