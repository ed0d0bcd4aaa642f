package com.acme;

import dev.trellis.policy.AllocatorPolicy;
import dev.trellis.policy.Decision;
import dev.trellis.policy.DenialClass;
import dev.trellis.policy.GrowthSite;
import dev.trellis.policy.Overrule;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives each container class a quota of its own: one cache that runs wild in a {@code HashMap}
 * cannot take the room that the program's lists need.
 *
 * <p>The quota is the same for all classes, and is given by the system property {@value #PROPERTY}
 * in bytes; {@value #DEFAULT_BYTES} if it is not given. A growth takes the difference to the old
 * storage. What a dead container held does not come back, so this is a quota for programs that end.
 * Storages below {@value #SMALL_BYTES} bytes are granted even beyond the quota: who is told that
 * there is no room must be able to say so.
 *
 * <p>Any number of threads.
 */
public final class Quota implements AllocatorPolicy {

  /** The system property that gives the quota. */
  public static final String PROPERTY = "com.acme.quota.bytes";

  static final long DEFAULT_BYTES = 67_108_864;
  static final int SMALL_BYTES = 1024;

  private final long quotaBytes;
  private final ConcurrentHashMap<String, Account> accounts = new ConcurrentHashMap<>();

  /**
   * Reads the quota.
   *
   * @throws IllegalArgumentException if it is not a whole number from 1 on; Trellis names it in the
   *     report, and the program runs without a quota
   */
  public Quota() {
    this(bytes(System.getProperty(PROPERTY, String.valueOf(DEFAULT_BYTES))));
  }

  Quota(long quotaBytes) {
    this.quotaBytes = quotaBytes;
  }

  @Override
  public Decision allocate(GrowthSite site, int newLength) {
    return decide(site, site.layout().bytes(newLength), site.layout().bytes(newLength));
  }

  @Override
  public Decision grow(GrowthSite site, int oldLength, int newLength) {
    return decide(site, site.layout().bytes(newLength), moreBytes(site, oldLength, newLength));
  }

  @Override
  public void release(GrowthSite site, int oldLength, int newLength) {
    account(site).add(moreBytes(site, oldLength, newLength));
  }

  @Override
  public void rollback(GrowthSite site, int oldLength, int newLength) {
    // A shrink has booked nothing yet: what it gives back is told by release.
    if (newLength >= oldLength) {
      account(site).add(-moreBytes(site, oldLength, newLength));
    }
  }

  @Override
  public void overruled(GrowthSite site, int oldLength, int newLength, Overrule why) {
    account(site).add(moreBytes(site, oldLength, newLength));
  }

  private Decision decide(GrowthSite site, long storageBytes, long moreBytes) {
    Account account = account(site);
    if (storageBytes < SMALL_BYTES || site.denialClass() == DenialClass.NEVER_DENIED) {
      account.add(moreBytes);
      return Decision.GRANT;
    }
    return account.addWithin(quotaBytes, moreBytes) ? Decision.GRANT : Decision.DENY;
  }

  /** No lambda here: to link one in the middle of a growth takes longer than all else together. */
  private Account account(GrowthSite site) {
    Account known = accounts.get(site.type());
    if (known != null) {
      return known;
    }
    Account fresh = new Account();
    Account first = accounts.putIfAbsent(site.type(), fresh);
    return first == null ? fresh : first;
  }

  private static String shortName(String type) {
    return type.startsWith("java.util.") ? type.substring("java.util.".length()) : type;
  }

  private static long moreBytes(GrowthSite site, int oldLength, int newLength) {
    return bytes(site, newLength) - bytes(site, oldLength);
  }

  private static long bytes(GrowthSite site, int length) {
    return length == GrowthSite.NONE ? 0 : site.layout().bytes(length);
  }

  private static long bytes(String given) {
    try {
      long bytes = Long.parseLong(given);
      if (bytes > 0) {
        return bytes;
      }
    } catch (NumberFormatException e) {
      // refused below, in the same words
    }
    throw new IllegalArgumentException(
        PROPERTY + " is \"" + given + "\", accepted: a whole number of bytes from 1 on");
  }

  @Override
  public String standing() {
    return "quota " + quotaBytes + " bytes for each class";
  }

  @Override
  public Map<String, Long> accounts() {
    Map<String, Long> figures = new TreeMap<>();
    figures.put("quotaBytes", quotaBytes);
    for (Map.Entry<String, Account> account : accounts.entrySet()) {
      figures.put(shortName(account.getKey()) + "Bytes", account.getValue().inUseBytes());
    }
    return figures;
  }
}
