package dev.trellis.weaver.subjects;

import java.util.Arrays;

/** Stores arrays that are its own, and some that are not. */
public class Sharing implements Cloneable {

  int[] array;

  Sharing(int length) {
    array = new int[length];
  }

  Sharing(int[] given) {
    array = given;
  }

  Sharing(Sharing other) {
    array = other.array;
  }

  Sharing(int[] given, boolean copy) {
    if (copy) {
      given = Arrays.copyOf(given, given.length);
    }
    array = given;
  }

  Sharing(String delegating) {
    this(new Sharing(1).array.length + delegating.length());
    array = new int[2];
  }

  void grow(int length) {
    array = Arrays.copyOf(array, length);
  }

  void wrap(int[] given) {
    array = given;
  }

  void wrapLast(long wide, double wider, int[] given) {
    array = given;
  }

  int wrapAndUse(int[] given) {
    int[] now = array = given;
    return now.length;
  }

  int growAndUse(int length) {
    int[] now = array = new int[length];
    return now.length;
  }

  void swap(Sharing other) {
    int[] mine = array;
    array = other.array;
    other.array = mine;
  }

  void viaLocal(int length) {
    int[] next = new int[length];
    System.arraycopy(array, 0, next, 0, Math.min(length, array.length));
    array = next;
  }

  void mixed(boolean keep) {
    int[] next = array;
    if (!keep) {
      next = new int[7];
    }
    array = next;
  }

  void drop() {
    array = null;
  }

  static Sharing of(int length) {
    Sharing made = new Sharing(0);
    made.array = new int[length];
    return made;
  }

  static void wrapIn(Sharing into, int[] given) {
    into.array = given;
  }

  @Override
  public Sharing clone() throws CloneNotSupportedException {
    Sharing copy = (Sharing) super.clone();
    copy.array = array.clone();
    return copy;
  }
}
