package dev.trellis.it.programs;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.Map;
import java.util.function.Supplier;

/** The steps of the tables in which object streams remember what has passed. */
final class ObjectStreamSteps {

  private static final String[] STRINGS = strings(31);
  private static final byte[] GROUP_WRITTEN = Transcript.written(new Group(9));

  private ObjectStreamSteps() {}

  static void addTo(Map<String, Supplier<Object>> steps) {
    steps.put("object output, 10 strings", () -> written(STRINGS, 10));
    steps.put("object output, 11 strings", () -> written(STRINGS, 11));
    steps.put("object output, 31 strings", () -> written(STRINGS, 31));
    steps.put("object output, 11 objects replaced", () -> written(replaced(11), 11));
    steps.put("object input, 9 members of one group", () -> Transcript.read(GROUP_WRITTEN));
  }

  private static Object written(Object[] objects, int count) {
    try {
      ObjectOutputStream out = new ObjectOutputStream(OutputStream.nullOutputStream());
      for (int i = 0; i < count; i++) {
        out.writeObject(objects[i]);
      }
      return out;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String[] strings(int count) {
    String[] strings = new String[count];
    for (int i = 0; i < count; i++) {
      strings[i] = Integer.toString(i);
    }
    return strings;
  }

  private static Object[] replaced(int count) {
    Object[] objects = new Object[count];
    for (int i = 0; i < count; i++) {
      objects[i] = new Replaced(i);
    }
    return objects;
  }

  /** Its serial form is a string's. */
  private static final class Replaced implements Serializable {

    private static final long serialVersionUID = 1;

    private final int string;

    Replaced(int string) {
      this.string = string;
    }

    private Object writeReplace() {
      return STRINGS[string];
    }
  }

  /** Its members know it: while it is read, they wait for it. */
  private static final class Group implements Serializable {

    private static final long serialVersionUID = 1;

    final Member[] members;

    Group(int count) {
      members = new Member[count];
      for (int i = 0; i < count; i++) {
        members[i] = new Member(this);
      }
    }
  }

  /** Knows its group. */
  private static final class Member implements Serializable {

    private static final long serialVersionUID = 1;

    final Group group;

    Member(Group group) {
      this.group = group;
    }
  }
}
