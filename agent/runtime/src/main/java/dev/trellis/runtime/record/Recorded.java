package dev.trellis.runtime.record;

import java.util.ArrayList;
import java.util.List;

/**
 * Adds up what all stripes hold. Any thread; what is written meanwhile may or may not be in it, but
 * of each type of each stripe the figures are of one moment.
 */
public final class Recorded {

  private final Types types;
  private final Stripes stripes;

  Recorded(Types types, Stripes stripes) {
    this.types = types;
    this.stripes = stripes;
  }

  /**
   * Sums all that the program's threads have counted. Any thread.
   *
   * @return figures by index of type; each type's are of one moment between two events of each
   *     stripe
   */
  public Snapshot snapshot() {
    Snapshot all = new Snapshot(nothing());
    for (Stripe stripe : stripes.ofTheProgram()) {
      all.add(stripe);
    }
    return all;
  }

  /** Sums what the program's threads have counted, without any histogram. Any thread. */
  public Sums sums() {
    long[] sums = new long[StripeSums.COUNT];
    for (Stripe stripe : stripes.ofTheProgram()) {
      StripeSums.add(stripe, sums);
    }
    return new Sums(sums[0], sums[1], sums[2]);
  }

  /** Sums what Trellis's own threads have counted. Any thread. */
  public TypeFigures[] snapshotOfTrellis() {
    Snapshot all = new Snapshot(nothing());
    for (Stripe stripe : stripes.ofTrellis()) {
      stripe.addTo(all);
    }
    return all.types();
  }

  /** Copies what one stripe has counted. */
  public TypeFigures[] snapshotOf(Stripe stripe) {
    Snapshot all = new Snapshot(nothing());
    stripe.addTo(all);
    return all.types();
  }

  private TypeFigures[] nothing() {
    TypeFigures[] figures = new TypeFigures[types.count()];
    for (int type = 0; type < figures.length; type++) {
      figures[type] = new TypeFigures(types.get(type));
    }
    return figures;
  }

  /**
   * Threads of the program, or carriers, that are inside a policy at this moment; as near as a look
   * from outside can tell. Any thread. Without those that borrow their stripes, which are not
   * known.
   */
  public List<Inside> inside() {
    List<Inside> inside = new ArrayList<>();
    for (Stripe stripe : stripes.ofTheProgram()) {
      if (stripe.inside) {
        Thread by = stripe.ownedBy();
        if (by != null) {
          inside.add(new Inside(by, StripeSums.progress(stripe)));
        }
      }
    }
    return inside;
  }

  /** Count of events that could not be counted, since there was no memory for a counter. */
  public long dropped() {
    long dropped = stripes.hasMoved() ? 1 : 0;
    for (Stripe stripe : stripes.ofTheProgram()) {
      dropped += stripe.dropped();
    }
    return dropped;
  }

  /** Count of stacks that were taken. */
  public long stacksTaken() {
    long taken = 0;
    for (Stripe stripe : stripes.ofTheProgram()) {
      taken += stripe.stacksTaken;
    }
    return taken;
  }

  /** Count of stacks that should have been taken, and could not be. */
  public long stacksDropped() {
    long missed = 0;
    for (Stripe stripe : stripes.ofTheProgram()) {
      missed += stripe.stacksDropped;
    }
    return missed;
  }

  /** What was to be watched, and could not be. */
  public Unwatched unwatched() {
    Unwatched sum = new Unwatched();
    for (Stripe stripe : stripes.ofTheProgram()) {
      sum.add(stripe);
    }
    return sum;
  }

  /** Bytes that the counters hold now. */
  public long heldBytes() {
    long held = Stripes.tableBytes();
    for (Stripe stripe : stripes.ofTheProgram()) {
      held += StripeSums.heldBytes(stripe);
    }
    return held;
  }
}
