package dev.trellis.it.expected;

import java.util.ArrayList;
import java.util.List;

/**
 * The growth of the tables of object streams: from 10 to twice and one. An output has two of them,
 * each in three parts, of which the spine grows when three times its length are in, and a list of
 * what replaces what. An input remembers for each object that is not complete which others wait for
 * it, in lists of 4 that double.
 */
final class ObjectStreamGrowth {

  private static final String PROGRAM = "dev.trellis.it.programs.ObjectStreamSteps$";

  private ObjectStreamGrowth() {}

  static void addTo(Expectations expected) {
    output(expected, "object output, 10 strings", 10, 0);
    output(expected, "object output, 11 strings", 11, 0);
    output(expected, "object output, 31 strings", 31, 0);
    output(expected, "object output, 11 objects replaced", 11, 11);
    group(expected);
  }

  /** Nine members, on which the array waits, on which the group waits, on which they all wait. */
  private static void group(Expectations expected) {
    Class<?> member = SerialForm.named(PROGRAM + "Member");
    SerialForm form =
        SerialForm.of(SerialForm.named(PROGRAM + "Group"), member).describes(member.arrayType());
    List<Life> helpers = new ArrayList<>(form.objects(1 + 1 + 9).lives());
    helpers.add(waiting(4, 8, 16));
    for (int i = 0; i < 9 + 1; i++) {
      helpers.add(waiting(4));
    }
    expected.helped("object input, 9 members of one group", helpers);
  }

  private static void output(Expectations expected, String step, int objects, int replaced) {
    expected.step(step, output(objects, replaced).toArray(Life[]::new));
  }

  /** The tables of an output that so many objects pass, and which replaces so many others. */
  static List<Life> output(int objects, int replaced) {
    List<Life> lives = new ArrayList<>();
    for (int count : new int[] {objects, replaced}) {
      lives.add(handles(Element.INT, count > 30 ? new int[] {10, 21} : new int[] {10}));
      lives.add(handles(Element.INT, SerialForm.tables(count)));
      lives.add(handles(Element.REFERENCE, SerialForm.tables(count)));
    }
    lives.add(
        Life.array(
            "java.io.ObjectOutputStream$ReplaceTable",
            Element.REFERENCE,
            SerialForm.tables(replaced)));
    return lives;
  }

  private static Life handles(Element element, int... lengths) {
    return Life.array("java.io.ObjectOutputStream$HandleTable", element, lengths);
  }

  private static Life waiting(int... lengths) {
    return Life.array("java.io.ObjectInputStream$HandleTable$HandleList", Element.INT, lengths);
  }
}
