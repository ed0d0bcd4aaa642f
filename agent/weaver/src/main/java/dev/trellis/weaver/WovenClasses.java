package dev.trellis.weaver;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The classes that are woven already: by an earlier start, which has left a {@link WovenPack}, or
 * by this one. Any number of threads.
 */
public final class WovenClasses {

  private final @Nullable WovenPack pack;
  private final boolean keeps;

  /** Places in the pack. */
  private final List<Integer> taken = new ArrayList<>();

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

  /** Whether an earlier start has left any. */
  public boolean isAny() {
    return pack != null;
  }

  /**
   * Whether a class may have sites, as far as its name tells; more may than do.
   *
   * @param name binary name
   * @param ofJdk whether the boot loader has it
   * @return whether it may; false if there {@link #isAny is none}
   */
  public boolean mayHave(String name, boolean ofJdk) {
    return pack != null && pack.mayHave(name, ofJdk);
  }

  /**
   * What an earlier start has woven, after its sites were taken. {@link Weaver} has the rest of it.
   *
   * @param name binary name
   * @param ofJdk whether the boot loader has it
   * @param classFile its bytes
   * @param sites takes the sites
   * @return the woven bytes, none if the class stays as it is; null if it has to be woven
   */
  public byte @Nullable [] woven(String name, boolean ofJdk, byte[] classFile, SiteIds sites) {
    if (pack == null || !pack.has(name)) {
      return null;
    }
    int place = pack.find(name, ofJdk, fingerprint(classFile));
    byte[] woven = place < 0 ? null : pack.woven(place, sites);
    if (woven != null) {
      synchronized (taken) {
        taken.add(place);
      }
    }
    return woven;
  }

  /** Those that {@link #woven} has given since this was last asked. */
  List<WovenClass> taken() {
    if (pack == null) {
      return List.of();
    }
    List<WovenClass> all = new ArrayList<>();
    synchronized (taken) {
      for (int place : taken) {
        all.add(pack.at(place));
      }
      taken.clear();
    }
    return all;
  }

  /** The classes of java.base that may have sites; null if an earlier start has not told. */
  @Nullable Set<String> namesOfJdk() {
    return pack == null ? null : pack.namesOfJdk();
  }

  /** The feature release that the catalogue was read for; null if an earlier start has not told. */
  @Nullable Integer release() {
    return pack == null ? null : pack.release();
  }

  /** The sites that must be there; null if an earlier start has not told. */
  @Nullable List<ExpectedSites> expected() {
    return pack == null ? null : pack.expected();
  }

  /** The first site id that no class here has. */
  int firstFreeId() {
    return pack == null ? 1 : pack.firstFreeId();
  }

  /** What becomes of a class file, or null if it has to be woven. */
  @Nullable WovenClass find(String name, boolean ofJdk, byte[] classFile) {
    if (pack == null || !pack.has(name)) {
      return null;
    }
    int place = pack.find(name, ofJdk, fingerprint(classFile));
    return place < 0 ? null : pack.at(place);
  }

  /**
   * Tells one class file from another of the same name. Two checksums and no digest: these are
   * native code, and a digest that the JIT has not compiled yet takes seconds for all of a start.
   * Against chance they are ample; against a person stands who may write the file that holds them.
   */
  static long fingerprint(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, bytes.length);
    Adler32 adler = new Adler32();
    adler.update(bytes, 0, bytes.length);
    return (crc.getValue() << 32) ^ adler.getValue() ^ ((long) bytes.length << 16);
  }

  /** Keeps what was made of a class file, for later starts. */
  void add(String name, boolean ofJdk, byte[] classFile, Outcome outcome, byte @Nullable [] woven) {
    if (keeps && outcome.failure() == null) {
      WovenClass made =
          new WovenClass(
              name,
              ofJdk,
              fingerprint(classFile),
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
