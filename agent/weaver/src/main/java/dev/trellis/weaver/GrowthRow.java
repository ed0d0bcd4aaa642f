package dev.trellis.weaver;

import java.util.List;

/**
 * A row of the catalogue: an instruction that creates storage, or one before which the policy is
 * asked.
 *
 * @param id site id, from 1, given when the catalogue is read
 * @param type binary name of the class
 * @param method name and descriptor
 * @param point instruction and its ordinal in the method, such as {@code copyOf#1}
 * @param action what the hook is told
 * @param arguments fields or local variables that the action needs
 * @param denialClass {@code STRONG}, {@code INSERTED} or {@code NEVER_DENIED}
 * @param asks whether it asks only
 */
public record GrowthRow(
    int id,
    String type,
    String method,
    String point,
    Action action,
    List<String> arguments,
    String denialClass,
    boolean asks) {

  /**
   * Whether an event at this row is put to the policy: not where a throw would do harm, which is
   * why the hook sits at a return.
   *
   * @return whether it is
   */
  public boolean decides() {
    return !asks && !action.atReturns();
  }

  /** Whether the question is about a hash table, whose threshold comes along. */
  public boolean asksForTable() {
    return action == Action.ASK_TABLE;
  }

  /** The row as reports name it: type, method, descriptor and instruction. */
  public String site() {
    return type + "." + method + " " + point;
  }

  /**
   * What kind of site it is: {@code ARRAY}, {@code ADOPTION}, {@code ABANDONMENT} or {@code ASK}.
   */
  public String kind() {
    if (asks) {
      return "ASK";
    }
    return switch (action) {
      case ADOPTED -> "ADOPTION";
      case ABANDONED -> "ABANDONMENT";
      case RETURNED -> "TABLE";
      default -> "ARRAY";
    };
  }
}
