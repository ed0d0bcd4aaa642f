package dev.trellis.dist;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/**
 * A growth as a flight recording holds it. Numbers and a class, and no text: texts go through a
 * pool of the recorder's that is a map of its own, which locks, and may be what is growing.
 */
@Name("dev.trellis.Growth")
@Label("Growth of a Container")
@Category("Trellis")
@Description("A storage that a container requested: one of a random sample, or one that was denied")
@StackTrace
final class GrowthEvent extends Event {

  @Label("Type")
  @Description("The class whose code requested the storage")
  @Nullable Class<?> type;

  @Label("Old Length")
  @Description("Elements before, -1 if there was no storage")
  int oldLength;

  @Label("New Length")
  @Description("Elements after, -1 if not known, as of a denial")
  int newLength;

  @Label("Requested")
  @DataAmount
  long requestedBytes;

  @Label("Estimated")
  @Description(
      "For how many requested bytes of the whole program this one stands; 0 for one that is here for"
          + " another reason than chance")
  @DataAmount
  long estimatedBytes;

  @Label("Denied")
  boolean denied;
}
