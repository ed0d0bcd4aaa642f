package dev.trellis.report;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The allocator policy of the run and how it fared.
 *
 * @param name name of the policy, such as {@code counting}
 * @param options its options as they took effect
 * @param denials requests it denied, at least 0
 * @param failures calls of it that threw or recursed, at least 0
 * @param replaced whether it failed so often that one that grants everything took its place
 * @param failureList what failed and how often; JSON name {@code failed}
 * @param accounts the ledger's named figures, such as {@code limitBytes} and {@code inUseBytes}
 */
public record Policy(
    String name,
    SortedMap<String, String> options,
    long denials,
    long failures,
    boolean replaced,
    List<PolicyFailure> failureList,
    SortedMap<String, Long> accounts) {

  /** The name of the policy under which nothing is recorded. */
  public static final String SYSTEM = "system";

  public Policy {
    options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
    failureList = List.copyOf(failureList);
    accounts = Collections.unmodifiableSortedMap(new TreeMap<>(accounts));
  }

  /** Whether figures were recorded at all: under {@code policy=system} none are. */
  public boolean records() {
    return !SYSTEM.equals(name);
  }
}
