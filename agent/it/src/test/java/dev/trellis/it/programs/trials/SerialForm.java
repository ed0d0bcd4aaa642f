package dev.trellis.it.programs.trials;

import dev.trellis.it.programs.Transcript;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/**
 * A container in its serial form. What the stream grows for itself while it reads is not the
 * container's: so one of the same class comes first, whose description is then known, and then a
 * mark from which on the plan holds.
 */
final class SerialForm {

  private static final Map<Class<?>, Object> FIRST = new HashMap<>();
  private static final Mark MARK = new Mark();

  /** The plan of the form that is being read. */
  private static Plan plan;

  private SerialForm() {}

  static byte[] of(Object container) {
    Object first = FIRST.get(container.getClass());
    if (first == null) {
      first = Transcript.read(Transcript.written(container));
      FIRST.put(container.getClass(), first);
    }
    return Transcript.written(new Object[] {first, MARK, container});
  }

  static Object read(byte[] written, Plan holds) {
    holds.asking(false);
    plan = holds;
    return ((Object[]) Transcript.read(written))[2];
  }

  private static final class Mark implements Serializable {

    private static final long serialVersionUID = 1;

    private void readObject(ObjectInputStream in) {
      plan.asking(true);
    }
  }
}
