package dev.trellis.it.programs.trials;

import dev.trellis.it.programs.Colliding;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.random.RandomGenerator;

/** A set is as it was when a growth was denied; {@code addAll} has a prefix in. */
final class SetTrial extends Trial {

  enum Kind {
    HASH,
    LINKED,
    COPY_ON_WRITE,
    CONCURRENT
  }

  private static final int MORE = 25;

  private final Kind kind;
  private Set<Colliding> set;

  /** Its values stand for nothing. */
  private final Pairs model = new Pairs();

  SetTrial(RandomGenerator random, Plan plan, Kind kind) {
    super(random, plan);
    this.kind = kind;
    set = empty();
  }

  private Set<Colliding> empty() {
    int capacity = random.nextInt(20);
    return switch (kind) {
      case HASH -> capacity > 9 ? new HashSet<>() : new HashSet<>(capacity);
      case LINKED -> capacity > 9 ? new LinkedHashSet<>() : new LinkedHashSet<>(capacity, 1);
      case COPY_ON_WRITE -> new CopyOnWriteArraySet<>();
      case CONCURRENT -> ConcurrentHashMap.newKeySet();
    };
  }

  private Set<Colliding> of(Collection<Colliding> elements) {
    return switch (kind) {
      case HASH -> new HashSet<>(elements);
      case LINKED -> new LinkedHashSet<>(elements);
      case COPY_ON_WRITE -> new CopyOnWriteArraySet<>(elements);
      case CONCURRENT -> {
        Set<Colliding> set = ConcurrentHashMap.newKeySet();
        set.addAll(elements);
        yield set;
      }
    };
  }

  @SuppressWarnings("unchecked")
  private Set<Colliding> cloned() {
    return kind == Kind.HASH || kind == Kind.LINKED
        ? (Set<Colliding>) ((HashSet<Colliding>) set).clone()
        : of(set);
  }

  @Override
  void step() {
    Colliding element = Keys.of(random.nextInt(Keys.COUNT));
    switch (random.nextInt(14)) {
      case 0, 1, 2, 3, 4, 5, 6 -> {
        if (granted(() -> set.add(element))) {
          model.put(element, 0);
        }
      }
      case 7, 8 -> addAll();
      case 9, 10 -> {
        if (granted(() -> set.remove(element))) {
          model.remove(element);
        }
      }
      case 11 -> {
        if (random.nextInt(4) == 0 && granted(() -> set.removeIf(e -> e.value() % 2 == 0))) {
          model.removeEven();
        }
      }
      default -> copy(random.nextInt(10));
    }
  }

  private void addAll() {
    Set<Colliding> more = new LinkedHashSet<>();
    for (int number : numbers(20)) {
      more.add(Keys.of(number));
    }
    boolean all = runs(() -> set.addAll(more));
    int left = more.size();
    for (Colliding element : more) {
      if (!all && isAsTheModel()) {
        return;
      }
      model.put(element, 0);
      left--;
    }
    same("the rest of what was added", all || left > 0 || isAsTheModel(), set, model);
  }

  @SuppressWarnings("unchecked")
  private void copy(int way) {
    Object[] made = new Object[1];
    boolean serial = way < 2 && serial();
    byte[] written = serial ? SerialForm.of(set) : new byte[0];
    Set<Colliding> others = model.map().keySet();
    boolean granted =
        granted(
            () ->
                made[0] =
                    switch (way) {
                      case 0, 1 -> serial ? read(written) : cloned();
                      case 2, 3, 4 -> cloned();
                      case 5, 6 -> of(set);
                      case 7 -> of(others);
                      default -> empty();
                    });
    if (!granted) {
      return;
    }
    Set<Colliding> copy = (Set<Colliding>) made[0];
    same("size of a copy", copy.size(), way < 8 ? others.size() : 0);
    if (way != 7) {
      set = copy;
    }
    if (way > 7) {
      model.clear();
    }
    check();
  }

  @Override
  Object[] order() {
    return set.toArray();
  }

  @Override
  void growsOn() {
    for (int i = 0; i < MORE; i++) {
      Colliding element = new Colliding(5000 + i, i * 31);
      set.add(element);
      model.put(element, 0);
    }
  }

  @Override
  void check() {
    boolean ordered = kind == Kind.LINKED || kind == Kind.COPY_ON_WRITE;
    int seen = 0;
    for (Colliding element : set) {
      int at = ordered ? seen : model.find(element);
      boolean known = at >= 0 && at < model.size() && model.key(at).equals(element);
      same("content", known, set, model);
      seen++;
    }
    same("size iterated", seen, model.size());
    same("size", set.size(), model.size());
    for (int i = 0; i < seen; i++) {
      same("lost", set.contains(model.key(i)), set, model);
    }
    same("absent", !set.contains(Keys.absent()), set, model);
  }

  @Override
  void checkEquality() {
    same("hash", set.hashCode(), model.map().keySet().hashCode());
    same("set", set, model.map().keySet());
  }
}
