package dev.trellis.it.programs;

import java.io.IOException;

/** Has the JDK load its class of unassigned characters, and goes on as {@link GrowsWhenTold}. */
public final class UnassignedCharacter {

  private static final int UNASSIGNED = 0x50000;

  private UnassignedCharacter() {}

  /** Takes the file that it is told by. */
  public static void main(String[] arguments) throws IOException {
    if (Character.isDefined(UNASSIGNED)) {
      throw new IllegalStateException("Unicode has assigned a character of plane 5");
    }
    GrowsWhenTold.main(arguments);
  }
}
