package dev.trellis.weaver;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A container's class of java.base in the catalogue, with its sites one by one.
 *
 * @param name binary name
 * @param kind what its storage is
 * @param storage descriptor of its storage; nothing if it is nodes alone
 * @param releases feature releases that the rows were checked against
 * @param guards names of methods whose every call must have a row
 * @param rows sites and questions
 * @param skips why an allocation is not storage, by method and point
 * @param nodes internal names of the classes of its nodes
 * @param others why an instance of a class nested beside it is not storage, by internal name
 */
public record GrowthType(
    String name,
    StorageKind kind,
    String storage,
    Releases releases,
    Set<String> guards,
    List<GrowthRow> rows,
    Map<String, String> skips,
    Set<String> nodes,
    Map<String, String> others) {

  /** Name as it stands in class files. */
  public String internalName() {
    return name.replace('.', '/');
  }

  static String place(String method, String point) {
    return method + " " + point;
  }
}
