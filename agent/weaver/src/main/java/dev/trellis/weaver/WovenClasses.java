package dev.trellis.weaver;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The classes that are woven already: by an earlier start, which has left a {@link WovenPack}, or
 * by this one. Any number of threads.
 */
public final class WovenClasses {

  private final @Nullable WovenPack pack;
  private final boolean keeps;
  private final List<WovenClass> added = new ArrayList<>();

  private WovenClasses(@Nullable WovenPack pack, boolean keeps) {
    this.pack = pack;
    this.keeps = keeps;
  }

  /** None, and what is woven now is kept for nobody. */
  public static WovenClasses none() {
    return new WovenClasses(null, false);
  }

  /**
   * Those of an earlier start, to which what is woven now is added.
   *
   * @param pack what it has left, or null if nothing
   * @return the classes
   */
  public static WovenClasses after(@Nullable WovenPack pack) {
    return new WovenClasses(pack, true);
  }

  /** The classes of java.base that may have sites; null if an earlier start has not told. */
  @Nullable Set<String> namesOfJdk() {
    return pack == null ? null : pack.namesOfJdk();
  }

  /** The first site id that no class here has. */
  int firstFreeId() {
    return pack == null ? 1 : pack.firstFreeId();
  }

  /** What becomes of a class file, or null if it has to be woven. */
  @Nullable WovenClass find(String name, boolean ofJdk, byte[] classFile) {
    return pack == null || !pack.has(name)
        ? null
        : pack.find(name, ofJdk, Fingerprint.of(classFile));
  }

  /** Keeps what was made of a class file, for later starts. */
  void add(String name, boolean ofJdk, byte[] classFile, Outcome outcome, byte @Nullable [] woven) {
    if (keeps && outcome.failure() == null) {
      WovenClass made =
          new WovenClass(
              name,
              ofJdk,
              Fingerprint.of(classFile),
              outcome.rows(),
              outcome.absent(),
              outcome.unknown(),
              woven == null ? new byte[0] : woven);
      synchronized (added) {
        added.add(made);
      }
    }
  }

  /** How many classes were woven by this start and are not in the pack that it found. */
  public int addedCount() {
    synchronized (added) {
      return added.size();
    }
  }

  List<WovenClass> added() {
    synchronized (added) {
      return new ArrayList<>(added);
    }
  }
}
