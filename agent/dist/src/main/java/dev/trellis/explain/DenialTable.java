package dev.trellis.explain;

import dev.trellis.policy.DenialClass;
import dev.trellis.weaver.Examined;
import dev.trellis.weaver.SiteCoverage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Types of the JDK and their methods by denial class. A type whose sites are all of one class
 * stands there with its package alone.
 */
final class DenialTable {

  /** Nothing is made there, so nothing is asked for; entries are not among a table's sites. */
  private static final Set<String> LEFT_OUT = Set.of("ABANDONMENT", "LENGTH", "NODE");

  /** Simple names by package. */
  private final Map<DenialClass, Map<String, Set<String>>> whole = new EnumMap<>(DenialClass.class);

  /** Names of methods by type. */
  private final Map<DenialClass, Map<String, Set<String>>> parts = new EnumMap<>(DenialClass.class);

  private DenialTable() {}

  static DenialTable of(List<Examined> types) {
    DenialTable table = new DenialTable();
    for (Examined type : types) {
      List<SiteCoverage> sites =
          type.sites().stream().filter(site -> !LEFT_OUT.contains(site.kind())).toList();
      if (!sites.isEmpty()) {
        table.add(type.name(), sites);
      }
    }
    return table;
  }

  private void add(String type, List<SiteCoverage> sites) {
    Set<DenialClass> classes = classesOf(sites);
    if (classes.size() == 1) {
      int dot = type.lastIndexOf('.');
      put(whole, classes.iterator().next(), type.substring(0, dot), type.substring(dot + 1));
      return;
    }
    for (SiteCoverage site : sites) {
      String place = place(type, site);
      String name = place.substring(0, place.indexOf('('));
      boolean clear = classesOf(with(sites, type, name + "(")).size() == 1;
      put(parts, classOf(site), type, clear ? name : exactly(place, sites, type));
    }
  }

  /** A method with sites of several classes is told apart by its parameters, or its instruction. */
  private static String exactly(String place, List<SiteCoverage> sites, String type) {
    String method = place.substring(0, place.indexOf(' '));
    boolean clear = classesOf(with(sites, type, method + " ")).size() == 1;
    String name = place.substring(0, place.indexOf('('));
    return clear ? method : name + place.substring(place.indexOf(' '));
  }

  private static List<SiteCoverage> with(List<SiteCoverage> sites, String type, String begin) {
    return sites.stream().filter(site -> place(type, site).startsWith(begin)).toList();
  }

  /** Method, descriptor and instruction. */
  private static String place(String type, SiteCoverage site) {
    return site.site().substring(type.length() + 1);
  }

  private static Set<DenialClass> classesOf(List<SiteCoverage> sites) {
    return sites.stream().map(DenialTable::classOf).collect(Collectors.toCollection(TreeSet::new));
  }

  private static DenialClass classOf(SiteCoverage site) {
    return DenialClass.valueOf(site.denialClass());
  }

  private static void put(
      Map<DenialClass, Map<String, Set<String>>> into, DenialClass of, String key, String value) {
    into.computeIfAbsent(of, unused -> new TreeMap<>())
        .computeIfAbsent(key, unused -> new TreeSet<>())
        .add(value);
  }

  /** The lines of a class: packages with their types, then types with their methods. */
  List<String> lines(DenialClass of) {
    List<String> lines = new ArrayList<>();
    whole
        .getOrDefault(of, Map.of())
        .forEach((in, types) -> lines.add(in + ": " + String.join(", ", types)));
    parts
        .getOrDefault(of, Map.of())
        .forEach((type, methods) -> lines.add(type + " in " + String.join(", ", methods)));
    return lines;
  }
}
