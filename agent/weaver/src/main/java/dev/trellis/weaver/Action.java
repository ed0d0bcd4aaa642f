package dev.trellis.weaver;

/** The hook's method that is called at a site, and with what. */
enum Action {
  /** {@code created}: the length is on the stack. */
  CREATED("created", "(II)V", 0, false),
  /**
   * {@code replaced}: old storage and length are on the stack; an argument names the static field
   * of the shared empty array.
   */
  REPLACED("replaced", "([Ljava/lang/Object;I[Ljava/lang/Object;I)V", 0, true),
  /** {@code adopted}: the storage is on the stack. */
  ADOPTED("adopted", "([Ljava/lang/Object;I)V", 0, false),
  /** {@code abandoned}: the argument names the field of the old storage. */
  ABANDONED("abandoned", "([Ljava/lang/Object;I)V", 1, false),
  /**
   * {@code returned}: the storage is on the stack of every return; the argument is the local
   * variable of the old one.
   */
  RETURNED("returned", "([Ljava/lang/Object;[Ljava/lang/Object;I)V", 1, false),
  /**
   * {@code resized}, before every return: the local variable of the old length, and the field of
   * the storage.
   */
  RESIZED("resized", "(I[Ljava/lang/Object;I)V", 2, false),
  /** {@code askTable}: the fields of the table and of the threshold. */
  ASK_TABLE("askTable", "([Ljava/lang/Object;II)V", 2, false),
  /**
   * {@code askRing}: the fields of the ring, of its head and of its tail; the element is the
   * method's first parameter.
   */
  ASK_RING("askRing", "(Ljava/lang/Object;[Ljava/lang/Object;III)V", 3, false),
  /**
   * {@code askRoom}: the room needed is on the stack; the argument names the field of the storage.
   */
  ASK_ROOM("askRoom", "(I[Ljava/lang/Object;I)V", 1, false);

  private final String hookMethod;
  private final String hookDescriptor;
  private final int arguments;
  private final boolean oneMore;

  Action(String hookMethod, String hookDescriptor, int arguments, boolean oneMore) {
    this.hookMethod = hookMethod;
    this.hookDescriptor = hookDescriptor;
    this.arguments = arguments;
    this.oneMore = oneMore;
  }

  String hookMethod() {
    return hookMethod;
  }

  String hookDescriptor() {
    return hookDescriptor;
  }

  boolean takes(int count) {
    return count == arguments || (oneMore && count == arguments + 1);
  }

  /** Whether the hook is called before every return of the method, not at the instruction. */
  boolean atReturns() {
    return this == RETURNED || this == RESIZED;
  }

  /** The names of all, as a catalogue may have them. */
  static String names() {
    StringBuilder names = new StringBuilder();
    for (Action action : values()) {
      names.append(names.length() == 0 ? "" : ", ").append(action.hookMethod);
    }
    return names.toString();
  }

  static Action named(String name) {
    for (Action action : values()) {
      if (action.hookMethod.equals(name)) {
        return action;
      }
    }
    throw new IllegalArgumentException("\"" + name + "\" is no action of the hook");
  }
}
