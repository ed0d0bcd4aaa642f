package dev.trellis.weaver;

import java.util.List;

/**
 * An instruction that creates storage or takes it over, or one before which the policy is asked.
 *
 * @param id site id, from 1, or 0 while its class has not been woven; one that may see storages of
 *     any element type has as many ids as there are {@link #SHAPES}, and this is the first
 * @param owner binary name of the class that holds it
 * @param type binary name of the class that its growth is told of: the container's, or the node's
 * @param method name and descriptor
 * @param point instruction and its ordinal in the method, such as {@code copyOf#1}
 * @param action what the hook is told
 * @param arguments fields or local variables that the action needs
 * @param storage descriptor of the storage, {@link #ANY}, or the internal name of a node's class
 * @param storageKind what becomes of the content
 * @param denialClass {@code STRONG}, {@code INSERTED} or {@code NEVER_DENIED}
 * @param asks whether it asks only
 * @param expected whether it must be there; otherwise it was seen in other releases only
 */
public record GrowthRow(
    int id,
    String owner,
    String type,
    String method,
    String point,
    Action action,
    List<String> arguments,
    String storage,
    StorageKind storageKind,
    String denialClass,
    boolean asks,
    boolean expected) {

  /** Stands for an array of whatever element type turns out. */
  public static final String ANY = "*";

  /** Arrays as their bytes tell them apart: references, then elements of 1, 2, 4 and 8 bytes. */
  public static final List<String> SHAPES = List.of("[Ljava/lang/Object;", "[B", "[C", "[I", "[J");

  static final String NEVER_DENIED = "NEVER_DENIED";

  /**
   * The same site with an id.
   *
   * @param given its id, or 0 for none
   * @return the site
   */
  public GrowthRow withId(int given) {
    return new GrowthRow(
        given,
        owner,
        type,
        method,
        point,
        action,
        arguments,
        storage,
        storageKind,
        denialClass,
        asks,
        expected);
  }

  /** The storages that it may see, in the order of its ids. */
  public List<String> shapes() {
    return storage.equals(ANY) ? SHAPES : List.of(storage);
  }

  /**
   * Whether an event at this row is put to the policy: not where the hook sits at a return, or the
   * catalogue says so, for then another row asks.
   *
   * @return whether it is
   */
  public boolean decides() {
    return !asks && !action.atReturns() && action != Action.COUNTED && !isOfLength();
  }

  /** Whether nothing is made here, and a length is chosen, or what follows from its choice. */
  public boolean isOfLength() {
    return shortens() || action == Action.NEEDED;
  }

  /** Whether the next length is chosen here. */
  public boolean shortens() {
    return action == Action.SHORTER;
  }

  /**
   * Where a length is chosen: the lengths that the JDK's own rule goes by.
   *
   * @return the first length of a container that was given none, and the length below which it
   *     doubles
   */
  public int[] ladder() {
    int below = arguments.size() > 1 ? Integer.parseInt(arguments.get(1)) : 0;
    return new int[] {Integer.parseInt(arguments.get(0)), below};
  }

  /** Whether the question is about a hash table, whose threshold comes along. */
  public boolean asksForTable() {
    return action.asksForTable();
  }

  /** Whether the question comes with the new length, and no rule is needed. */
  public boolean asksForLength() {
    return action == Action.ASK_LENGTH || action == Action.LATE_LENGTH;
  }

  /** Whether the hook must not throw here, not even for want of stack. */
  boolean isQuiet() {
    return denialClass.equals(NEVER_DENIED);
  }

  String place() {
    return GrowthType.place(method, point);
  }

  /** The row as reports name it: class, method, descriptor and instruction. */
  public String site() {
    return owner + "." + method + " " + point;
  }

  /** What tells it from all other sites, with id or without. */
  public String key() {
    return site() + " " + kind() + " " + storage;
  }

  /**
   * What kind of site it is: {@code ARRAY}, {@code TABLE}, {@code NODE}, {@code ADOPTION}, {@code
   * ABANDONMENT}, {@code ASK} or {@code LENGTH}.
   */
  public String kind() {
    if (asks) {
      return "ASK";
    }
    // No switch: it would be a class more at each start.
    if (action == Action.ADOPTED) {
      return "ADOPTION";
    }
    if (action == Action.ABANDONED) {
      return "ABANDONMENT";
    }
    if (isOfLength()) {
      return "LENGTH";
    }
    return storageKind == StorageKind.BESIDE ? "ARRAY" : storageKind.name();
  }
}
