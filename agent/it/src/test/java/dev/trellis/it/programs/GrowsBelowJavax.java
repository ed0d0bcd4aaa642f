package dev.trellis.it.programs;

import java.util.ArrayList;
import java.util.List;
import javax.management.AttributeList;

/** Keeps lists of 20 KB that a class of the JDK makes whose name does not tell whose it is. */
public final class GrowsBelowJavax {

  private static final int LISTS = 200;
  private static final int ROOM = 5_000;

  private GrowsBelowJavax() {}

  /** Prints what it is denied. */
  public static void main(String[] arguments) {
    List<Object> kept = new ArrayList<>();
    try {
      for (int i = 0; i < LISTS; i++) {
        kept.add(new AttributeList(ROOM));
      }
      System.out.println("nothing");
    } catch (OutOfMemoryError denied) {
      System.out.println(denied.getMessage());
    }
  }
}
