package dev.trellis.it.programs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A class whose initialiser grows a good deal. */
public final class Initialised implements Supplier<String> {

  private static final List<Integer> LIST = new ArrayList<>();
  private static final Map<Integer, Integer> MAP = new HashMap<>();

  static {
    for (int i = 0; i < Deed.MANY; i++) {
      LIST.add(i);
      MAP.put(i, i);
    }
  }

  /** Public for reflection and for services. */
  public Initialised() {}

  @Override
  public String get() {
    return LIST.size() + " " + MAP.size();
  }
}
