package dev.trellis.insight;

/**
 * A frame as reports write it: {@code com.acme.OrderBook.add(OrderBook.java:88)}. What is not in
 * that form counts as a method without a line.
 *
 * @param text the whole of it
 */
public record Frame(String text) {

  /** Class and method: {@code com.acme.OrderBook.add}. */
  public String method() {
    int bracket = text.indexOf('(');
    return bracket < 0 ? text : text.substring(0, bracket);
  }

  /** Binary class name; empty if the frame has none. */
  public String className() {
    String method = method();
    return method.substring(0, Math.max(0, method.lastIndexOf('.')));
  }

  /** The shortest that finds the place: {@code OrderBook.java:88}, or the method if not known. */
  public String place() {
    int bracket = text.indexOf('(');
    String place =
        bracket >= 0 && text.endsWith(")") ? text.substring(bracket + 1, text.length() - 1) : "";
    return place.contains(":") ? place : method();
  }

  /** Whether it is code of the JDK, which nobody can change. */
  boolean isJdk() {
    return text.startsWith("java.")
        || text.startsWith("javax.")
        || text.startsWith("jdk.internal.")
        || text.startsWith("sun.");
  }
}
