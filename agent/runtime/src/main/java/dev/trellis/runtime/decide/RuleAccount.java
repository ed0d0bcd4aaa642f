package dev.trellis.runtime.decide;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** What is booked under one rule. A hard one refuses; a soft one has no bound. Any threads. */
final class RuleAccount implements Booking {

  final LimitRule rule;
  private final Account account;
  private final AtomicLong overCount = new AtomicLong();
  private final AtomicLong mostOverBytes = new AtomicLong();
  private final AtomicLong largestBytes = new AtomicLong();

  private volatile boolean hasMetSomething;

  RuleAccount(LimitRule rule) {
    this(rule, new Account(rule.soft() ? Long.MAX_VALUE : rule.limitBytes()));
  }

  /**
   * One that shares its account with others.
   *
   * @param account with the rule's bound
   */
  RuleAccount(LimitRule rule, Account account) {
    this.rule = rule;
    this.account = account;
  }

  /** Something is known that the rule is for. */
  void meetsSomething() {
    hasMetSomething = true;
  }

  boolean hasMetSomething() {
    return hasMetSomething;
  }

  Account account() {
    return account;
  }

  @Override
  public boolean book(long bytes) {
    return account.book(bytes);
  }

  @Override
  public long giveBack(long bytes) {
    return account.giveBack(bytes);
  }

  @Override
  public void reclaimed(long bytes) {
    account.reclaimed(bytes);
  }

  @Override
  public long boundBytes() {
    return rule.limitBytes();
  }

  /** Of a soft one: a storage was granted, and booked here. */
  void note(long storageBytes) {
    boolean tooLarge = storageBytes > rule.maxStorageBytes();
    if (tooLarge) {
      raise(largestBytes, storageBytes);
    }
    long overBytes = account.heldBytes() - rule.limitBytes();
    if (overBytes > 0) {
      raise(mostOverBytes, overBytes);
    }
    if (tooLarge || overBytes > 0) {
      overCount.incrementAndGet();
    }
  }

  private static void raise(AtomicLong most, long to) {
    long now = most.get();
    while (to > now && !most.compareAndSet(now, to)) {
      now = most.get();
    }
  }

  /** Whether a soft one was ever passed. */
  boolean wasPassed() {
    return overCount.get() > 0;
  }

  /** Why it refused, in words. */
  String standing(boolean forSize) {
    StringBuilder text = new StringBuilder(96).append(rule.subject());
    if (forSize) {
      return text.append(": maxStorage ")
          .append(rule.maxStorageBytes())
          .append(" bytes")
          .toString();
    }
    account.tellInUse(text.append(": limit ").append(rule.limitBytes()).append(" bytes, "), 0);
    return text.toString();
  }

  /** Adds what is to be told of it. */
  void tell(Map<String, Long> figures) {
    String name = rule.account();
    if (rule.hasLimit()) {
      figures.put(name + "limitBytes", rule.limitBytes());
      figures.put(name + "inUseBytes", account.inUseBytes());
      figures.put(name + "peakInUseBytes", account.peakBytes());
    }
    if (rule.maxStorageBytes() != Long.MAX_VALUE) {
      figures.put(name + "maxStorageBytes", rule.maxStorageBytes());
    }
    if (rule.soft()) {
      figures.put(name + "overCount", overCount.get());
      if (rule.hasLimit()) {
        figures.put(name + "mostOverBytes", mostOverBytes.get());
      }
      if (rule.maxStorageBytes() != Long.MAX_VALUE) {
        figures.put(name + "largestOverBytes", largestBytes.get());
      }
    }
  }
}
