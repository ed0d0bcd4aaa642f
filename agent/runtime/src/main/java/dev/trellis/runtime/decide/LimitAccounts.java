package dev.trellis.runtime.decide;

import java.util.Map;
import java.util.TreeMap;

/** The accounts of a limit, and how they are told. Any number of threads. */
final class LimitAccounts {

  final long maxStorageBytes;
  final Account limit;
  final Account small = new Account(Long.MAX_VALUE);
  final Account neverDenied = new Account(Long.MAX_VALUE);
  final Account recorded = new Account(Long.MAX_VALUE);
  final Account exempt = new Account(Long.MAX_VALUE);

  /**
   * Empty accounts.
   *
   * @param limitBytes the most that can be asked for; {@code Long.MAX_VALUE} for no limit
   * @param maxStorageBytes the most a single storage may have; {@code Long.MAX_VALUE} for no limit
   */
  LimitAccounts(long limitBytes, long maxStorageBytes) {
    this.limit = new Account(limitBytes);
    this.maxStorageBytes = maxStorageBytes;
  }

  String standing() {
    StringBuilder text = new StringBuilder(96);
    if (limit.boundBytes() != Long.MAX_VALUE) {
      text.append("limit ").append(limit.boundBytes()).append(" bytes, ");
    }
    if (maxStorageBytes != Long.MAX_VALUE) {
      text.append("maxStorage ").append(maxStorageBytes).append(" bytes, ");
    }
    return text.append("in use ").append(limit.inUseBytes()).append(" bytes").toString();
  }

  /** By name; to be added to. */
  Map<String, Long> figures() {
    Map<String, Long> accounts = new TreeMap<>();
    if (limit.boundBytes() != Long.MAX_VALUE) {
      accounts.put("limitBytes", limit.boundBytes());
    }
    if (maxStorageBytes != Long.MAX_VALUE) {
      accounts.put("maxStorageBytes", maxStorageBytes);
    }
    accounts.put("inUseBytes", limit.inUseBytes());
    accounts.put("peakInUseBytes", limit.peakBytes());
    accounts.put("smallBytes", small.inUseBytes());
    accounts.put("neverDeniedBytes", neverDenied.inUseBytes());
    accounts.put("recordedBytes", recorded.inUseBytes());
    accounts.put("exemptBytes", exempt.inUseBytes());
    return accounts;
  }
}
