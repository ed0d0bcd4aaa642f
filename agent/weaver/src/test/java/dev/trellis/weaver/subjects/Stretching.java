package dev.trellis.weaver.subjects;

import java.util.Arrays;

/** Has its next length worked out as the JDK's lists and queues have. */
public class Stretching {

  int[] data = new int[16];
  private int changes;

  int length() {
    return data.length;
  }

  void room(int least) {
    if (least > data.length) {
      changes++;
      stretch(least - data.length);
    }
  }

  int changes() {
    return changes;
  }

  void stretch(int least) {
    int old = data.length;
    data = Arrays.copyOf(data, Support.newLength(old, least, old < 8 ? old : old >> 1));
  }
}
