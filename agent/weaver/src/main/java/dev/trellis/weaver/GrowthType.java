package dev.trellis.weaver;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A container's class in the catalogue.
 *
 * @param name binary name
 * @param hashTable whether growing rehashes
 * @param storage descriptor of its storage
 * @param firstRelease first feature release that the rows were checked against
 * @param lastRelease last one
 * @param guards names of methods whose every call must have a row
 * @param rows sites and questions
 * @param skips why an allocation is not storage, by method and point
 */
public record GrowthType(
    String name,
    boolean hashTable,
    String storage,
    int firstRelease,
    int lastRelease,
    Set<String> guards,
    List<GrowthRow> rows,
    Map<String, String> skips) {

  /** Name as it stands in class files. */
  public String internalName() {
    return name.replace('.', '/');
  }

  static String place(String method, String point) {
    return method + " " + point;
  }
}
