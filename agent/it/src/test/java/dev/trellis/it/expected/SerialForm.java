package dev.trellis.it.expected;

import static dev.trellis.it.expected.Life.builder;
import static dev.trellis.it.expected.Life.list;
import static dev.trellis.it.expected.Life.map;

import java.io.ObjectStreamClass;
import java.io.ObjectStreamField;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What a serial form holds, as far as reading it grows containers of the reader's own. */
final class SerialForm {

  private final List<Class<?>> classes;
  private final Set<String> classNames = new LinkedHashSet<>();
  private final List<String> words = new ArrayList<>();
  private final Set<String> types = new LinkedHashSet<>();

  private int objects;
  private int strings;

  private SerialForm(List<Class<?>> classes) {
    this.classes = classes;
    this.objects = classes.size();
  }

  /** Of objects of these classes. */
  static SerialForm of(Class<?>... classes) {
    SerialForm form = new SerialForm(List.of(classes));
    for (Class<?> type : classes) {
      form.describes(type);
    }
    return form;
  }

  /** And of something whose class is described without being an object with fields. */
  SerialForm describes(Class<?> type) {
    ObjectStreamClass serial = ObjectStreamClass.lookup(type);
    if (serial == null || !classNames.add(serial.getName())) {
      return this;
    }
    for (ObjectStreamField field : serial.getFields()) {
      words.add(field.getName());
      if (!field.isPrimitive()) {
        types.add(field.getTypeString());
      }
    }
    return type.getSuperclass() == null ? this : describes(type.getSuperclass());
  }

  /** So many objects in all, arrays and constants among them; without it one of each class. */
  SerialForm objects(int count) {
    objects = count;
    return this;
  }

  /** And of strings. */
  SerialForm holds(String... texts) {
    words.addAll(List.of(texts));
    strings += texts.length;
    return this;
  }

  /**
   * For the class of each object the reader makes a list of the parts of its data and a set, of
   * capacity 3, of the names of its superclasses. Each string that it reads goes through a builder
   * of just its length: the names of classes and fields, each type of a field once. Classes, types,
   * strings and objects have a handle each, which is a place in three tables.
   */
  List<Life> lives() {
    List<Life> lives = new ArrayList<>();
    for (Class<?> type : classes) {
      lives.add(list(10));
      lives.add(superclasses(type) > 2 ? map(4, 8) : map(4));
    }
    int handles = classNames.size() + types.size() + strings + objects;
    for (Element element : List.of(Element.BYTE, Element.REFERENCE, Element.REFERENCE)) {
      lives.add(Life.array("java.io.ObjectInputStream$HandleTable", element, tables(handles)));
    }
    for (Set<String> names : List.of(classNames, types)) {
      names.forEach(name -> lives.add(builder(name.length())));
    }
    words.forEach(word -> lives.add(builder(word.length())));
    return lives;
  }

  /** The lengths, from 10 to twice and one each time, up to that which has room for so many. */
  static int[] tables(int count) {
    IntStream.Builder lengths = IntStream.builder();
    int length = 10;
    for (; length < count; length = 2 * length + 1) {
      lengths.add(length);
    }
    return lengths.add(length).build().toArray();
  }

  /** A class that only its package can name. */
  static Class<?> named(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int superclasses(Class<?> type) {
    Class<?> parent = type.getSuperclass();
    return ObjectStreamClass.lookup(parent) == null ? 0 : 1 + superclasses(parent);
  }
}
