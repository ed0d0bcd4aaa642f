package dev.trellis.policy;

/**
 * One place in a container's class that creates storage, or that is asked before storage is
 * created. There is one instance for each place in a process, so sites may be compared by identity.
 *
 * @param id small number, from 1; stable within the process only
 * @param type binary name of the container's class, such as {@code java.util.ArrayList}
 * @param method name and descriptor of the method, such as {@code grow(I)[Ljava/lang/Object;}
 * @param denialClass what a denial here leaves behind
 * @param layout bytes of the storage for a given length
 */
public record GrowthSite(
    int id, String type, String method, DenialClass denialClass, ArrayLayout layout) {

  /**
   * Stands where a length would, if there is no storage: before a container's first, or after its
   * last.
   */
  public static final int NONE = -1;

  /**
   * The site as reports name it.
   *
   * @return type, a dot, and the method's name without its descriptor, such as {@code
   *     java.util.ArrayList.grow}
   */
  public String shortName() {
    int end = method.indexOf('(');
    return type + "." + (end < 0 ? method : method.substring(0, end));
  }

  @Override
  public String toString() {
    return type + "." + method;
  }
}
