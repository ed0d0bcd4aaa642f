package dev.trellis.dist;

import dev.trellis.options.AgentOptions;
import dev.trellis.options.OptionException;
import dev.trellis.options.Options;
import dev.trellis.runtime.decide.FaultPlan;
import dev.trellis.runtime.decide.SitePattern;
import dev.trellis.weaver.Catalogue;
import dev.trellis.weaver.GrowthRow;
import dev.trellis.weaver.GrowthType;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The names by which faults may be told where to strike. A question that is put before a container
 * grows goes by the method that asks, and by the one that grows.
 */
public final class FaultSites {

  private static final String DENIABLE_NOWHERE = "NEVER_DENIED";

  private FaultSites() {}

  /**
   * Refuses faults at sites that there are not: somebody would believe that they strike.
   *
   * @param options that may name sites
   * @param catalogue of java.base, which has all sites that may be denied
   * @throws OptionException for the first site that there is not
   */
  public static void check(AgentOptions options, Catalogue catalogue) throws OptionException {
    FaultPlan plan = options.find(Options.FAULTS);
    if (plan == null || plan.sites().isEmpty()) {
      return;
    }
    for (SitePattern pattern : plan.sites()) {
      SortedSet<String> ofType = new TreeSet<>();
      if (!isKnown(pattern, catalogue, ofType)) {
        throw options.refusal(
            Options.FAULTS,
            "\"site:" + pattern.text() + "\" is nowhere that a request may be denied",
            ofType.isEmpty()
                ? "a type and a method such as ArrayList.grow or HashMap.*"
                : "of this type " + String.join(", ", ofType));
      }
    }
  }

  /** Puts what the type has into the set, if the pattern names one without its method. */
  private static boolean isKnown(
      SitePattern pattern, Catalogue catalogue, SortedSet<String> ofType) {
    int dot = pattern.text().lastIndexOf('.');
    boolean namesType = dot > 0 && pattern.text().lastIndexOf('*', dot) < 0;
    SitePattern anyOfType = new SitePattern(pattern.text().substring(0, dot + 1) + "*");
    for (GrowthType type : catalogue.types()) {
      for (GrowthRow row : type.rows()) {
        if (row.denialClass().equals(DENIABLE_NOWHERE) || !row.expected()) {
          continue;
        }
        String grows = growing(row);
        String name = grows == null ? method(row) : grows;
        if (pattern.matches(row.owner(), method(row)) || pattern.matches(row.owner(), name)) {
          return true;
        }
        if (namesType && anyOfType.matches(row.owner(), name)) {
          ofType.add(name);
          ofType.add(method(row));
        }
      }
    }
    return false;
  }

  private static String method(GrowthRow row) {
    return row.method().substring(0, row.method().indexOf('('));
  }

  /** The method that will grow, where a row asks on its behalf; else null. */
  static @Nullable String growing(GrowthRow row) {
    if (!row.asks()) {
      return null;
    }
    return row.owner().equals("java.util.ArrayDeque") ? "grow" : "resize";
  }
}
