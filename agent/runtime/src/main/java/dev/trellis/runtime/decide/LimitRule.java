package dev.trellis.runtime.decide;

import java.util.function.Predicate;

/**
 * One limit of several: for what, and how much.
 *
 * @param level what it is for
 * @param name which of these, as it was given; empty for the process
 * @param meant whether a scope, type or method is meant, by name. Any number of threads; not asked
 *     for each request, and so it may allocate
 * @param limitBytes the most that may be in use; {@code Long.MAX_VALUE} for no limit
 * @param maxStorageBytes the most a single storage may have; {@code Long.MAX_VALUE} for no limit
 * @param soft whether it refuses nothing, and only notes what goes beyond it
 * @param fromBytes of a call site: smaller storages are not asked about
 */
public record LimitRule(
    Level level,
    String name,
    Predicate<String> meant,
    long limitBytes,
    long maxStorageBytes,
    boolean soft,
    long fromBytes) {

  /** What a limit may be for, the outermost first: in this order they are asked. */
  public enum Level {
    /** All woven containers of the process together. */
    PROCESS("process"),
    /** What runs in a scope, or in one that was opened inside it. */
    SCOPE("scope"),
    /** The containers of a class. */
    TYPE("type"),
    /** What a method of the program's asks for. */
    CALL_SITE("callSite");

    private final String key;

    Level(String key) {
      this.key = key;
    }

    /** As it is written in files and in the names of accounts. */
    public String key() {
      return key;
    }
  }

  /** Whether it bounds what is in use, and not single storages alone. */
  boolean hasLimit() {
    return limitBytes != Long.MAX_VALUE;
  }

  /** In words, such as {@code type java.util.HashMap}. */
  public String subject() {
    return level == Level.PROCESS ? level.key : level.key + " " + name;
  }

  /** What its accounts are called in a report, up to the figure: {@code type[com.acme.Bag].}. */
  String account() {
    String named = level == Level.PROCESS ? level.key : level.key + "[" + name + "]";
    return named + (soft ? ".soft." : ".");
  }
}
