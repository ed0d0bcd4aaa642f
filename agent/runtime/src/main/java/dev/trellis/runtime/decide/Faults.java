package dev.trellis.runtime.decide;

import dev.trellis.policy.DenialClass;
import dev.trellis.policy.GrowthSite;
import dev.trellis.policy.Overrule;
import dev.trellis.runtime.draw.Draws;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Has requests fail on purpose. Requests at the sites of the plan are numbered through, in the
 * whole process; the number and the seed decide. So a program with one thread has the same faults
 * in each run, and one with several has faults of the same numbers, which meet whoever comes then.
 *
 * <p>Numbered are requests of the program from its first class on, at sites that may be denied; not
 * those of the JVM's own threads, which come when they come, nor those in shutdown. A number that
 * falls on a request which an error must not meet passes it by.
 *
 * <p>Any number of threads. Nothing here allocates, but for {@link #meets} and {@link #tell}.
 */
public final class Faults {

  /** Stands for a request that does not fail. */
  static final long NONE = 0;

  /** As many as the hook's words can name. */
  private static final int SITES = 1 << 16;

  private static final double UNIT = 0x1.0p-53;

  private final FaultPlan plan;
  private final long seed;
  private final long mixedSeed;
  private final AtomicLong requests = new AtomicLong();
  private final AtomicLong faults = new AtomicLong();
  private final AtomicLong exempt = new AtomicLong();

  /** 1 while the request that the plan names by its number has still to fail. */
  private final AtomicInteger ahead = new AtomicInteger(1);

  /** By site id, whether a request there may fail. Written before the site's class is there. */
  private final boolean[] about = new boolean[SITES];

  private volatile boolean begun;

  /**
   * Faults, which have not begun.
   *
   * @param plan which requests fail
   * @param seed what {@code rate} is drawn from
   */
  public Faults(FaultPlan plan, long seed) {
    this.plan = plan;
    this.seed = seed;
    this.mixedSeed = Draws.mixed(seed);
  }

  /** From now on requests are numbered, and may fail: the program's first class is there. */
  public void begin() {
    begun = true;
  }

  /**
   * Tells of a site, before anything grows there.
   *
   * @param site the site
   * @param grows the method that will grow if this site only asks on its behalf, as {@code resize};
   *     null if it is the site's own. The plan may name either
   */
  public void meets(GrowthSite site, @Nullable String grows) {
    about[site.id()] = site.denialClass() != DenialClass.NEVER_DENIED && isAbout(site, grows);
  }

  private boolean isAbout(GrowthSite site, @Nullable String grows) {
    String method = site.shortName().substring(site.type().length() + 1);
    return plan.isAbout(site.type(), method) || (grows != null && plan.isAbout(site.type(), grows));
  }

  /**
   * Numbers a request.
   *
   * @return its number if it is to fail, else {@link #NONE}
   */
  long due(GrowthSite site) {
    if (!begun || !about[site.id()] || Exemptions.isOfTheJvm()) {
      return NONE;
    }
    long number = requests.incrementAndGet();
    return isToFail(number) ? number : NONE;
  }

  private boolean isToFail(long number) {
    if (plan.nth() > 0) {
      return number >= plan.nth() && ahead.compareAndSet(1, 0);
    }
    return plan.rate() == 0
        || (Draws.mixed(mixedSeed + number * Draws.GAMMA) >>> 11) * UNIT < plan.rate();
  }

  /**
   * What became of a request that was due.
   *
   * @param why what overruled the fault, or null
   * @return the number if the request fails, less than 0 if it is only counted, {@link #NONE} if
   *     the next one is to fail in its place
   */
  long settle(long number, @Nullable Overrule why) {
    if (why != null && why != Overrule.RECORDED) {
      exempt.incrementAndGet();
      passedBy();
      return NONE;
    }
    faults.incrementAndGet();
    return why == null ? number : -number;
  }

  /** A request that was due did not fail, or fails by the JVM's own error: the next one is due. */
  void passedBy() {
    ahead.set(1);
  }

  /**
   * Tells, for the message of an error, that it is one on purpose.
   *
   * @param text where to
   * @param number of the request
   */
  void tell(StringBuilder text, long number) {
    text.append("; a fault on purpose, request ").append(number);
    text.append(" of \"").append(plan.text()).append('"');
    if (plan.isDrawn()) {
      text.append(", faultSeed ").append(seed);
    }
  }

  /** What {@code rate} is drawn from; null if nothing is. */
  public @Nullable Long seed() {
    return plan.isDrawn() ? seed : null;
  }

  /** Counts for the report: requests that were numbered, that failed, and that were passed by. */
  public Map<String, Long> accounts() {
    Map<String, Long> accounts = new TreeMap<>();
    accounts.put("faults", faults.get());
    accounts.put("faultsExempted", exempt.get());
    accounts.put("faultRequests", requests.get());
    return accounts;
  }
}
