package dev.trellis.runtime.decide;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The accounts of a limit, and how they are told. Any number of threads. */
final class LimitAccounts {

  final long maxStorageBytes;
  final Account limit;
  final Account small = Account.withoutBound();
  final Account neverDenied = Account.withoutBound();
  final Account recorded = Account.withoutBound();
  final Account exempt = Account.withoutBound();

  /** What threads have booked in the limit ahead: nothing, but with the live ledger. */
  final Portions portions;

  /** What else bounds a request; null if there is nothing, and then nothing is looked for. */
  final @Nullable LimitRules rules;

  /**
   * Empty accounts.
   *
   * @param limitBytes the most that can be asked for; {@code Long.MAX_VALUE} for no limit
   * @param maxStorageBytes the most a single storage may have; {@code Long.MAX_VALUE} for no limit
   * @param smallCount whether small storages take of the limit, too
   * @param rules what else is bounded
   */
  LimitAccounts(long limitBytes, long maxStorageBytes, boolean smallCount, List<LimitRule> rules) {
    this.limit = smallCount ? new Account(limitBytes, small) : new Account(limitBytes);
    this.maxStorageBytes = maxStorageBytes;
    this.portions = new Portions(limit, maxStorageBytes);
    this.rules = rules.isEmpty() ? null : new LimitRules(rules, limit, maxStorageBytes);
  }

  /** Why a request was refused, in words. */
  String standing(Request request) {
    String standing = rules == null ? "" : rules.standing(request);
    return standing.isEmpty() ? standing() : standing;
  }

  String standing() {
    StringBuilder text = new StringBuilder(96);
    if (limit.boundBytes() != Long.MAX_VALUE) {
      text.append("limit ").append(limit.boundBytes()).append(" bytes, ");
    }
    if (maxStorageBytes != Long.MAX_VALUE) {
      text.append("maxStorage ").append(maxStorageBytes).append(" bytes, ");
    }
    limit.tellInUse(text, portions.unspentBytes());
    return text.toString();
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
    long unspentBytes = portions.unspentBytes(); // first: what is spent meanwhile was in use before
    accounts.put("inUseBytes", limit.inUseBytes(unspentBytes));
    accounts.put("peakInUseBytes", limit.peakBytes(unspentBytes));
    accounts.put("smallBytes", small.inUseBytes());
    accounts.put("neverDeniedBytes", neverDenied.inUseBytes());
    accounts.put("recordedBytes", recorded.inUseBytes());
    accounts.put("exemptBytes", exempt.inUseBytes());
    if (rules != null) {
      rules.tell(accounts);
    }
    return accounts;
  }
}
