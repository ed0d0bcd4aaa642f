package dev.trellis.weaver.subjects;

import java.util.Arrays;
import java.util.Collection;

/** Has each way to come to a storage that a catalogue can name, in a method of its own. */
public class Growing {

  static final int[] EMPTY = {};
  static final Object[] NONE = {};

  int[] data = new int[4];
  byte[] bytes = new byte[6];
  Object[] objects = new String[3];
  Object held = new long[5];
  int threshold = 12;
  int head;
  int tail = 2;

  int length() {
    return data.length;
  }

  void create(int length) {
    data = new int[length];
  }

  void ofReferences(int length) {
    objects = new Object[length];
  }

  void copy() {
    data = data.clone();
  }

  void copyReferences() {
    objects = objects.clone();
  }

  void range(int end) {
    data = Arrays.copyOfRange(data, 1, end);
  }

  void rangeOfType(int end) {
    objects = Arrays.copyOfRange(objects, 0, end, Object[].class);
  }

  void grow(int length) {
    data = Arrays.copyOf(data, length);
  }

  void growReferences(int length) {
    objects = Arrays.copyOf(objects, length);
  }

  void growOfType(int length) {
    objects = Arrays.copyOf(objects, length, Object[].class);
  }

  void growLocal(int length) {
    int[] old = data;
    data = new int[length];
    System.arraycopy(old, 0, data, 0, old.length);
  }

  void growByLength(int length) {
    int old = data.length - 1;
    data = new int[length + 0 * old];
  }

  void widen(int characters) {
    bytes = Utf16.newBytesFor(characters);
  }

  void square(int rows, int columns) {
    held = new int[rows][columns];
  }

  void take(int[] given) {
    data = given;
  }

  void check() {
    helper();
  }

  void helper() {}

  void giveUp() {
    data = EMPTY;
  }

  void callMaker(int length) {
    data = maker(0L, length);
  }

  int[] maker(long ignored, int length) {
    return new int[length];
  }

  void hold(Object storage) {
    held = any(storage);
  }

  Object any(Object storage) {
    return storage;
  }

  Object[] returnGrown(int length) {
    Object[] old = objects;
    objects = length == old.length ? old : new Object[length];
    return objects;
  }

  void resize(int length) {
    int old = data.length;
    if (length != old) {
      data = Arrays.copyOf(data, length);
    }
  }

  void install(Collection<?> from) {
    set(from.toArray());
  }

  void set(Object[] storage) {
    objects = storage;
  }

  void offer(Object element) {
    objects[tail] = element;
  }

  void reserve(int needed) {
    makeRoom(needed);
  }

  void makeRoom(int needed) {
    data = new int[data.length + needed];
  }
}
