package dev.trellis.it;

import dev.trellis.report.CoveredSite;
import dev.trellis.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Holds the denials that {@link dev.trellis.it.policies.DenyByPlan} carried out against the sites
 * that the catalogue names. A policy knows a site by its method and an id of its own, so sites of
 * one method are told apart by counting.
 */
final class DeniedSites {

  static final List<String> PLANS = List.of("first", "n-th", "every");

  private static final String STRONG = "STRONG";
  private static final String NEVER_DENIED = "NEVER_DENIED";

  /** These storages are told to nobody before they are there, so nobody can refuse them. */
  private static final Set<String> NOT_PUT_TO_A_POLICY = Set.of("NODE", "ABANDONMENT");

  private final Report report;

  DeniedSites(Report report) {
    this.report = report;
  }

  /** Classes that sites have. */
  Set<String> classes() {
    return report.coverage().sites().stream()
        .map(CoveredSite::denialClass)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** {@code PLAN METHOD n of m} for each method of whose m deniable sites n were denied, n < m. */
  List<String> missed() {
    List<String> missed = new ArrayList<>();
    for (int plan = 1; plan <= PLANS.size(); plan++) {
      Map<String, Set<String>> denied = denied(plan);
      for (Map.Entry<String, Integer> method : methods(STRONG).entrySet()) {
        int seen = denied.getOrDefault(method.getKey(), Set.of()).size();
        if (seen < method.getValue()) {
          String count = " " + seen + " of " + method.getValue();
          missed.add(PLANS.get(plan - 1) + " " + method.getKey() + count);
        }
      }
    }
    return missed;
  }

  /** Methods with sites that are never denied, and of which none was refused in vain. */
  List<String> notRefused() {
    Map<String, Integer> methods = methods(NEVER_DENIED);
    methods.keySet().removeAll(denied(0).keySet());
    return List.copyOf(methods.keySet());
  }

  /** How many sites of a method were denied under a plan, the first being 1. */
  int count(int plan, String method) {
    return denied(plan).getOrDefault(method, Set.of()).size();
  }

  private Map<String, Integer> methods(String denialClass) {
    Map<String, Integer> methods = new TreeMap<>();
    for (CoveredSite site : report.coverage().sites()) {
      if (site.denialClass().equals(denialClass) && !NOT_PUT_TO_A_POLICY.contains(site.kind())) {
        methods.merge(site.site().substring(0, site.site().lastIndexOf(' ')), 1, Integer::sum);
      }
    }
    return methods;
  }

  /** Ids by method. */
  private Map<String, Set<String>> denied(int plan) {
    Map<String, Set<String>> denied = new TreeMap<>();
    String begin = "denied " + plan + " ";
    for (String account : report.policy().accounts().keySet()) {
      if (account.startsWith(begin)) {
        String[] words = account.substring(begin.length()).split(" ", 2);
        denied.computeIfAbsent(words[1], unused -> new TreeSet<>()).add(words[0]);
      }
    }
    return denied;
  }
}
