package dev.trellis.it.programs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A set is as it was when a growth was denied; {@code addAll} has a prefix in. */
final class SetTrial extends Trial {

  private final Set<Colliding> set;
  private Pairs model = new Pairs();

  SetTrial(long seed) {
    super(seed);
    set =
        switch (random.nextInt(3)) {
          case 0 -> new HashSet<>();
          case 1 -> new HashSet<>(random.nextInt(9));
          default -> new LinkedHashSet<>(random.nextInt(20));
        };
  }

  @Override
  String step() {
    Colliding element = element();
    int denied = denied();
    List<Colliding> order = new ArrayList<>(set);
    boolean struck;
    switch (random.nextInt(8)) {
      case 0, 1, 2, 3 -> {
        struck = Denial.strikes(denied, () -> set.add(element));
        if (!struck) {
          model.put(element, 0);
        }
      }
      case 4, 5 -> {
        return addAll(denied);
      }
      case 6 -> struck = Denial.strikes(denied, ((HashSet<Colliding>) set)::clone);
      default -> {
        struck = Denial.strikes(denied, () -> set.remove(element));
        model.remove(element);
      }
    }
    if (struck && !order.equals(new ArrayList<>(set))) {
      return "order was " + order + ", is " + set;
    }
    return check();
  }

  private String addAll(int denied) {
    Set<Colliding> more = new LinkedHashSet<>();
    for (int unused : numbers(30)) {
      more.add(element());
    }
    boolean struck = Denial.strikes(denied, () -> set.addAll(more));
    if (struck && check().equals(WHOLE)) {
      return WHOLE;
    }
    int left = more.size();
    for (Colliding element : more) {
      model.put(element, 0);
      left--;
      if (struck && left > 0 && check().equals(WHOLE)) {
        return WHOLE;
      }
    }
    return struck ? "no part of " + more + " was added: " + set : check();
  }

  @Override
  String growsOn() {
    for (int i = 0; i < 80; i++) {
      Colliding element = new Colliding(5000 + i, i * 31);
      set.add(element);
      model.put(element, 0);
    }
    return check();
  }

  private String check() {
    int seen = 0;
    for (Colliding element : set) {
      int at = set instanceof LinkedHashSet<?> ? seen : model.find(element);
      if (at < 0 || at >= model.size() || !model.key(at).equals(element)) {
        return element + " in " + set + ", should be " + model;
      }
      seen++;
    }
    if (seen != model.size() || set.size() != seen) {
      return "size " + set.size() + ", iterates " + seen + ", should be " + model.size();
    }
    for (int i = 0; i < seen; i++) {
      if (!set.contains(model.key(i))) {
        return model.key(i) + " is lost in " + set;
      }
    }
    return set.contains(new Colliding(-1, 0)) ? "finds what is not there" : WHOLE;
  }

  /** Half of the elements meet in two bins. */
  private Colliding element() {
    int value = random.nextInt(120);
    return new Colliding(value, value < 60 ? value & 1 : value * 0x9E37);
  }
}
