package dev.trellis.weaver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.ClassReader;
import org.jspecify.annotations.Nullable;

/**
 * Weaves classes, whenever the JVM hands one over: at start, as they load, and again if another
 * agent retransforms one. Any number of threads.
 */
public final class Weaver {

  private static final String NO_MORE_IDS = "there are no more site ids";

  private final ClassPlans plans;
  private final WeaverOptions options;
  private final SiteIds ids;
  private final WovenClasses before;
  private final Outcomes outcomes;
  private @Nullable List<ExpectedSites> expected;

  /**
   * A weaver that begins with nothing.
   *
   * @param catalogue what to weave
   * @param options what of it, and what more
   * @param ids who gives ids to what is found in a class
   */
  public Weaver(Catalogue catalogue, WeaverOptions options, SiteIds ids) {
    this(new Known(catalogue), options, ids, WovenClasses.none());
  }

  /**
   * A weaver.
   *
   * @param catalogue what to weave; asked for where that is not known from classes woven before
   * @param options what of it, and what more
   * @param ids who gives ids to what is found in a class
   * @param before what is woven already, under the same options
   */
  public Weaver(
      CatalogueSource catalogue, WeaverOptions options, SiteIds ids, WovenClasses before) {
    this.plans = new ClassPlans(catalogue, options, before.namesOfJdk());
    this.options = options;
    this.ids = ids;
    this.before = before;
    this.outcomes = new Outcomes(before);
    ids.startAt(before.firstFreeId());
  }

  /** The JDK's feature release that the catalogue was read for. */
  public int release() {
    Integer known = before.release();
    return known == null ? plans.catalogue().release() : known;
  }

  /**
   * Whether a class may have sites.
   *
   * @param name binary name
   * @param ofJdk whether the boot loader has it; the catalogue of java.base is for those alone
   * @return whether it may
   */
  public boolean knows(String name, boolean ofJdk) {
    return plans.know(name, ofJdk);
  }

  /**
   * Weaves one class.
   *
   * @param name binary name
   * @param ofJdk whether the boot loader has it
   * @param classFile its bytes
   * @return the woven bytes, or null if it stays as it is; {@link #coverage} tells why
   */
  public byte @Nullable [] weave(String name, boolean ofJdk, byte[] classFile) {
    if (!plans.know(name, ofJdk)) {
      passOver(name, ofJdk, classFile);
      return null;
    }
    byte[] known = wovenBefore(name, ofJdk, classFile);
    if (known != null) {
      return known.length == 0 ? null : known;
    }
    Outcome outcome;
    byte[] woven = null;
    try {
      ClassReader reader = new ClassReader(classFile);
      Plan plan = plans.of(name, ofJdk, reader);
      outcome = new Outcome(withIds(plan.rows()), plan.absent(), plan.unknown(), null);
      if (!outcome.rows().isEmpty()) {
        woven = ClassRewriter.rewrite(reader, outcome.rows(), options.births());
      }
    } catch (RuntimeException | LinkageError | StackOverflowError failure) {
      outcome = Outcome.failed(name, String.valueOf(failure));
      woven = null;
    }
    outcomes.put(name, outcome);
    before.add(name, ofJdk, classFile, outcome, woven);
    return woven;
  }

  /**
   * What an earlier start has made of a class file. Loads nothing of what weaves.
   *
   * @param name binary name
   * @param ofJdk whether the boot loader has it
   * @param classFile its bytes
   * @return the woven bytes, none if the class stays as it is; null if it has to be woven
   */
  public byte @Nullable [] wovenBefore(String name, boolean ofJdk, byte[] classFile) {
    WovenClass known = before.find(name, ofJdk, classFile);
    if (known == null || !canHaveItsIds(known)) {
      return null;
    }
    outcomes.put(name, known.outcome());
    return known.woven();
  }

  /**
   * The API's class, with its door open.
   *
   * @param name its binary name
   * @param classFile its bytes
   * @return the new bytes; null if it has no such door
   */
  public byte @Nullable [] openApi(String name, byte[] classFile) {
    WovenClass known = before.find(name, false, classFile);
    if (known != null && known.woven().length > 0) {
      return known.woven();
    }
    byte[] opened = ApiDoor.opened(classFile);
    if (opened != null) {
      before.add(
          name, false, classFile, new Outcome(List.of(), List.of(), List.of(), null), opened);
    }
    return opened;
  }

  private boolean canHaveItsIds(WovenClass known) {
    List<GrowthRow> rows = known.rows();
    for (int i = 0; i < rows.size(); i++) {
      GrowthRow row = rows.get(i);
      if (ids.idOf(row) != row.id()) {
        return false;
      }
    }
    return true;
  }

  /** A later start asks again for what begins like a library's class and is none, if not told. */
  private void passOver(String name, boolean ofJdk, byte[] classFile) {
    if (before.mayHave(name, ofJdk) && before.find(name, ofJdk, classFile) == null) {
      Outcome nothing = new Outcome(List.of(), List.of(), List.of(), null);
      before.add(name, ofJdk, classFile, nothing, null);
    }
  }

  private List<GrowthRow> withIds(List<GrowthRow> rows) {
    List<GrowthRow> named = new ArrayList<>(rows.size());
    for (GrowthRow row : rows) {
      int id = ids.idOf(row);
      if (id == 0) {
        throw new IllegalStateException(NO_MORE_IDS);
      }
      named.add(row.withId(id));
    }
    return named;
  }

  /**
   * Takes back that a class was woven: the JVM did not take the bytes.
   *
   * @param name binary name of the class
   * @param reason why
   */
  public void failed(String name, String reason) {
    outcomes.put(name, Outcome.failed(name, reason));
  }

  /**
   * What became of each site, as of now: those of java.base in the order of the catalogue, then
   * what was found in others, by the name of the class.
   */
  public List<SiteCoverage> coverage() {
    List<SiteCoverage> lines = new ArrayList<>();
    Map<String, Outcome> others = outcomes.all();
    for (ExpectedSites type : expected()) {
      lines.addAll(type.lines(others.remove(type.type())));
    }
    for (Map.Entry<String, Outcome> other : others.entrySet()) {
      lines.addAll(other.getValue().found(other.getKey()));
    }
    return lines;
  }

  private synchronized List<ExpectedSites> expected() {
    List<ExpectedSites> known = expected;
    if (known == null) {
      known = before.expected();
      known = known == null ? ExpectedSites.of(plans, options) : known;
      expected = known;
    }
    return known;
  }

  /** What became of the sites of one class of java.base. */
  List<SiteCoverage> coverageOf(GrowthType type, Outcome outcome) {
    return ExpectedSites.of(type, options).lines(outcome);
  }

  /** What became of a class that was handed to {@link #weave}. */
  Outcome outcomeOf(String name) {
    return outcomes.of(name);
  }

  /** Names of the classes that have been woven. */
  public List<String> wovenClasses() {
    return outcomes.wovenClasses();
  }

  /** What was asked for and has found nothing so far, a line each: a name may be mistyped. */
  public List<String> idle() {
    List<String> lines = new ArrayList<>();
    List<String> woven = new ArrayList<>();
    for (String name : wovenClasses()) {
      if (!plans.know(name, true)) {
        woven.add(name);
      }
    }
    for (ClassPattern pattern : plans.searched()) {
      if (!matchesAny(pattern, woven)) {
        lines.add("sites=" + pattern.text() + " has found no class with an array that grows");
      }
    }
    for (LibraryType type : plans.added()) {
      if (type.leftOut() == null && !matchesAny(type.pattern(), woven)) {
        lines.add(
            "type " + type.pattern().text() + " of " + type.library() + " has met no such class");
      }
    }
    return lines;
  }

  private static boolean matchesAny(ClassPattern pattern, List<String> names) {
    for (String name : names) {
      if (pattern.matches(name)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Notes that growth was missed for a reason that no site shows.
   *
   * @param gap what was missed, a line
   */
  public void missed(String gap) {
    outcomes.missed(gap);
  }

  /** Notes that a class was not woven for want of heap or stack; allocates nothing. */
  public void ranOutOfRoom() {
    outcomes.ranOutOfRoom();
  }

  /** What was missed for a reason that no site shows, a line each. */
  public List<String> gaps() {
    return outcomes.gaps();
  }

  /** Why classes could not be woven, a line each, by the name of the class. */
  public List<String> failures() {
    return outcomes.failures();
  }

  /**
   * All that is woven, for later starts.
   *
   * @param there what another start has left meanwhile, or null
   * @param key what it is for
   * @return the bytes of a file that {@link WovenPack#read} reads
   */
  public byte[] pack(@Nullable WovenPack there, String key) {
    PackFrame frame =
        new PackFrame(key, plans.namesOfJdk(), plans.prefixes(), release(), expected());
    return WovenPackWriter.write(there, before.added(), frame);
  }

  private static final class Known implements CatalogueSource {
    private final Catalogue catalogue;

    Known(Catalogue catalogue) {
      this.catalogue = catalogue;
    }

    @Override
    public Catalogue get() {
      return catalogue;
    }

    @Override
    public List<LibraryType> added() {
      return catalogue.added();
    }
  }
}
