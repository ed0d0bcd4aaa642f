package dev.trellis.weaver.subjects;

import java.io.ObjectInputStream;
import java.util.Arrays;

/** Arrays that grow, each in a way of its own, and arrays that do not. */
public class Idioms implements Cloneable {

  private static int[] sharedByAll = {};

  private final int[] neverSet = new int[4];
  private int[] copied = {};
  private int[] moved = {};
  private int[] helped = {};
  private Object[] helpedElsewhere = {};
  private String[] cast = {};
  private Object[] ofType = {};
  private int[] returned = {};
  private int[] usedAtOnce = {};
  private int[] lazy;
  private int[][] square;
  private int[] setOnce;
  private int[] wrapped;
  private int[] taken = {};
  private int[] cloned;
  private int[] read;
  private int[] counted;
  private int number;

  Idioms(int length) {
    setOnce = new int[length];
  }

  void grow(int length) {
    copied = Arrays.copyOf(copied, length);
  }

  void growByHand(int length) {
    int[] next = new int[length];
    System.arraycopy(moved, 0, next, 0, moved.length);
    moved = next;
  }

  void growByHelper(int length) {
    helped = longer(helped, length);
  }

  void growByAnothersHelper(int length) {
    helpedElsewhere = Helper.longer(helpedElsewhere, length);
  }

  void growWithCast(int length) {
    cast = (String[]) Helper.longer(cast, length);
  }

  void growOfType(int length) {
    Object[] next =
        (Object[]) java.lang.reflect.Array.newInstance(ofType.getClass().componentType(), length);
    ofType = next;
  }

  int[] growAndReturn(int length) {
    return returned = Arrays.copyOf(returned, length);
  }

  int growAndUse(int length) {
    int[] now = usedAtOnce = new int[length];
    return now.length;
  }

  void begin() {
    if (lazy == null) {
      lazy = new int[8];
    }
  }

  void beginSquare(int length) {
    square = new int[length][length];
  }

  void wrap(int[] given) {
    wrapped = given;
  }

  void swap(Idioms other) {
    int[] mine = taken;
    taken = other.taken;
    other.taken = mine;
  }

  void keep(int[] given) {
    cloned = given.clone();
  }

  void count(int[] given) {
    number = given.length;
    counted = given;
  }

  static void growShared(int length) {
    sharedByAll = Arrays.copyOf(sharedByAll, length);
  }

  static int[] longer(int[] array, int length) {
    return Arrays.copyOf(array, length);
  }

  private void readObject(ObjectInputStream in) {
    read = new int[number];
  }

  @Override
  public Idioms clone() throws CloneNotSupportedException {
    Idioms copy = (Idioms) super.clone();
    copy.setOnce = Arrays.copyOf(setOnce, setOnce.length);
    return copy;
  }

  int[][] all() {
    return new int[][] {neverSet, lazy, square[0], setOnce, wrapped, cloned, read, counted};
  }

  static final class Helper {

    private Helper() {}

    static Object[] longer(Object[] array, int length) {
      return Arrays.copyOf(array, length);
    }
  }
}
