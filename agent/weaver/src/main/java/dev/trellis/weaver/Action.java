package dev.trellis.weaver;

/** What the hook is told at a site; see {@code java.lang.TrellisHook}. */
enum Action {
  /** The length is on the stack. */
  CREATED("created", 0, 0),
  /** The length is on the stack; arguments: where the old storage is, the shared empty array. */
  REPLACED("replaced", 0, 2),
  /** As before, where another row has asked: the arguments are the same. */
  COUNTED("counted", 0, 2),
  /** The storage is on the stack, or in the field that the argument names. */
  ADOPTED("adopted", 0, 1),
  /**
   * The storage, new or another's, is on the stack; arguments: the field of the old one, the local
   * variable of the collection it is from, the shared empty array.
   */
  INSTALLED("installed", 2, 3),
  /** The argument names the field of the old storage. */
  ABANDONED("abandoned", 1, 1),
  /**
   * The storage is on the stack of every return; the argument is the local variable of the old one.
   */
  RETURNED("returned", 1, 1),
  /** Before every return: the local variable of the old length, and the field of the storage. */
  RESIZED("resized", 2, 2),
  /** After a call that returned a storage of any element type; argument: the field it is for. */
  MADE("made", 0, 1),
  /**
   * After a node was made, and before its constructor runs. Not before: frames name an object that
   * is not yet initialised by the label of its instruction (JVMS 4.7.4), which would come to stand
   * before the hook.
   */
  NODE("node", 0, 0),
  /** Before a field that holds storage is set: what it holds, and what is on the stack. */
  STORED("stored", 0, 0),
  /** As before, where there is no old storage, or it is another object's. */
  STORED_FIRST("storedFirst", 0, 0),
  /** At the entry of a method: the parameter that is the length, and the fields of the old one. */
  SIZED("sized", 0, 0),
  /** The fields of the table and of the threshold. */
  ASK_TABLE("askTable", 2, 2),
  /** At the entry of {@code HashMap.resize}: only if there is no table yet. */
  ASK_FIRST("askFirst", 0, 0),
  /**
   * Before an entry of a HashMap is made: only if it would make the table grow. The argument is the
   * local variable with the number of entries passed in its bin; without it, the bin is empty.
   */
  ASK_NODE("askNode", 0, 1),
  /**
   * Before a HashMap's bin that is a tree is given a mapping; the local variables of the hash and
   * of the key.
   */
  ASK_TREE("askTree", 2, 2),
  /**
   * Before an entry is made: only if its table is full. The fields of the table, of the size, which
   * may be {@code size+1}, and of the size from which on it is.
   */
  ASK_FULL("askFull", 3, 3),
  /** The length is on the stack; the argument names the field of the storage. */
  ASK_LENGTH("askLength", 1, 1),
  /** As {@link #ASK_TABLE}, when the entry is in: in place of what asks before it is made. */
  LATE_TABLE("lateTable", 2, 2),
  /** As {@link #ASK_LENGTH}, likewise. */
  LATE_LENGTH("lateLength", 1, 1),
  /**
   * The fields of the ring, of its head and of its tail; the element is the method's first
   * parameter.
   */
  ASK_RING("askRing", 3, 3),
  /** The room needed is on the stack; the argument names the field of the storage. */
  ASK_ROOM("askRoom", 1, 1),
  /**
   * Old length, least and preferred growth are on the stack, and what comes back takes the place of
   * the last; arguments: the first length of a container that was given none, and the length below
   * which it doubles.
   */
  SHORTER("shorter", 1, 2),
  /**
   * At the entry of a method whose parameter is a length to make room for: 0 takes its place if a
   * storage that was not made shorter would have it. The argument names the field of the storage.
   */
  NEEDED("needed", 1, 1);

  private final String word;
  private final int fewest;
  private final int most;

  Action(String word, int fewest, int most) {
    this.word = word;
    this.fewest = fewest;
    this.most = most;
  }

  /** As the catalogue has it. */
  String word() {
    return word;
  }

  boolean takes(int count) {
    return fewest <= count && count <= most;
  }

  /** Whether the hook is called before every return of the method, not at the instruction. */
  boolean atReturns() {
    return this == RETURNED || this == RESIZED;
  }

  /** Whether the question is about a table that doubles, or the first one. */
  boolean asksForTable() {
    return switch (this) {
      case ASK_TABLE, ASK_FIRST, ASK_NODE, ASK_TREE, ASK_FULL, LATE_TABLE -> true;
      default -> false;
    };
  }

  /** Whether it asks for a put before its entry is made. */
  boolean isBeforePut() {
    return this == ASK_NODE || this == ASK_TREE || this == ASK_FULL;
  }

  /** Whether it asks for a put when its entry is in. */
  boolean isAfterPut() {
    return this == LATE_TABLE || this == LATE_LENGTH;
  }

  /** Whether the hook is called after the instruction. */
  boolean afterwards() {
    return this == MADE || this == NODE;
  }

  /** Whether a catalogue may have it in a row; the others follow from its rules. */
  boolean isInRows() {
    return switch (this) {
      case NODE, STORED, STORED_FIRST, SIZED, SHORTER, NEEDED -> false;
      default -> true;
    };
  }

  /** The names of all that a row may have. */
  static String words() {
    StringBuilder words = new StringBuilder();
    for (Action action : values()) {
      if (action.isInRows()) {
        words.append(words.length() == 0 ? "" : ", ").append(action.word);
      }
    }
    return words.toString();
  }

  static Action of(String word) {
    for (Action action : values()) {
      if (action.isInRows() && action.word.equals(word)) {
        return action;
      }
    }
    throw new IllegalArgumentException('"' + word + "\" is no action of the hook");
  }
}
