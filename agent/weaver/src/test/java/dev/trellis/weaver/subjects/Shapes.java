package dev.trellis.weaver.subjects;

import java.util.concurrent.atomic.AtomicReferenceArray;

/** Holds an array of whatever element type. */
public class Shapes {

  private Object any;
  private AtomicReferenceArray<Object> atomic;
  private boolean[] flags;
  private int[][] rows;

  Shapes(int length) {
    any = new int[length];
  }

  Shapes() {}

  void set(Object now) {
    Object next = null;
    next = now;
    any = next;
  }

  void setAtomic(int length) {
    atomic = new AtomicReferenceArray<>(length);
  }

  void setFlags(int length) {
    flags = new boolean[length];
  }

  void setRows(int length) {
    rows = new int[length][];
  }

  Object all() {
    return new Object[] {any, atomic, flags, rows};
  }
}
