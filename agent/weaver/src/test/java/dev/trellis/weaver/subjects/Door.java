package dev.trellis.weaver.subjects;

/** Has the door of the API class, and beside it what is none. */
public final class Door {

  private final Object opened;

  private Door(Object opened) {
    this.opened = opened;
  }

  public static Object open(String name) {
    return new Door(door("open", name)).opened;
  }

  private static Object door(String what, Object with) {
    return what.equals(with) ? what : null;
  }

  private static Object door(String what) {
    return what;
  }

  Object other(String what, Object with) {
    return door(what) == with ? door(what) : door(what, with);
  }
}
