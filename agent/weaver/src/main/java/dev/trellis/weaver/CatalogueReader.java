package dev.trellis.weaver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a catalogue: lines of words, {@code #} for comments.
 *
 * <pre>
 * type  CLASS  array|table  STORAGE-DESCRIPTOR  FIRST-LAST
 * guard METHOD-NAME
 * site  METHOD  POINT  ACTION[:ARGUMENT,...]  STRONG|INSERTED|NEVER_DENIED
 * ask   METHOD  POINT  ACTION[:ARGUMENT,...]  STRONG|INSERTED|NEVER_DENIED
 * skip  METHOD  POINT  REASON
 * </pre>
 *
 * A METHOD is a name with its descriptor. A POINT is an instruction and its ordinal among its like
 * in that method, from 1: {@code new#1} (any array), {@code copyOf#1}, {@code copyOfRange#1},
 * {@code clone#1} (of an array), {@code put:FIELD#1}, {@code empty:FIELD#1} (a load of the static
 * field), {@code call:METHOD#1} (of the same class), or {@code entry}.
 */
final class CatalogueReader {

  private final String source;
  private final List<GrowthType> types = new ArrayList<>();
  private int lineNumber;
  private int nextId = 1;

  private CatalogueReader(String source) {
    this.source = source;
  }

  static Catalogue read(String source, Reader text) throws IOException {
    CatalogueReader reader = new CatalogueReader(source);
    BufferedReader lines = new BufferedReader(text);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      reader.lineNumber++;
      reader.line(line);
    }
    return new Catalogue(List.copyOf(reader.types));
  }

  private void line(String line) {
    if (line.startsWith("#")) {
      return;
    }
    StringTokenizer words = new StringTokenizer(line);
    if (!words.hasMoreTokens()) {
      return;
    }
    String keyword = words.nextToken();
    switch (keyword) {
      case "type" -> type(words);
      case "guard" -> {
        current().guards().add(word(words, "a method's name"));
        end(words);
      }
      case "site" -> row(words, false);
      case "ask" -> row(words, true);
      case "skip" -> skip(words);
      default -> throw wrong("\"" + keyword + "\"", "type, guard, site, ask or skip");
    }
  }

  private void type(StringTokenizer words) {
    String name = word(words, "a class name");
    String kind = word(words, "array or table");
    if (!kind.equals("array") && !kind.equals("table")) {
      throw wrong("\"" + kind + "\"", "array or table");
    }
    String storage = word(words, "a descriptor");
    String releases = word(words, "releases such as 17-25");
    int dash = releases.indexOf('-');
    int first = release(releases, 0, Math.max(dash, 0));
    int last = release(releases, dash + 1, releases.length());
    end(words);
    Set<String> guards = new HashSet<>();
    Map<String, String> skips = new HashMap<>();
    types.add(
        new GrowthType(
            name, kind.equals("table"), storage, first, last, guards, new ArrayList<>(), skips));
  }

  private int release(String releases, int from, int to) {
    try {
      return Integer.parseInt(releases.substring(from, to));
    } catch (NumberFormatException e) {
      throw wrong("\"" + releases + "\"", "releases such as 17-25");
    }
  }

  private void row(StringTokenizer words, boolean asks) {
    GrowthType type = current();
    String method = word(words, "a method");
    String point = word(words, "an instruction");
    String call = word(words, "an action");
    String denialClass = word(words, "a denial class");
    if (!denialClass.equals("STRONG")
        && !denialClass.equals("INSERTED")
        && !denialClass.equals("NEVER_DENIED")) {
      throw wrong("\"" + denialClass + "\"", "STRONG, INSERTED or NEVER_DENIED");
    }
    end(words);
    int colon = call.indexOf(':');
    Action action = action(colon < 0 ? call : call.substring(0, colon));
    List<String> arguments = new ArrayList<>();
    StringTokenizer list = new StringTokenizer(colon < 0 ? "" : call.substring(colon + 1), ",");
    while (list.hasMoreTokens()) {
      arguments.add(list.nextToken());
    }
    if (!action.takes(arguments.size())) {
      throw wrong(arguments.size() + " arguments", "as many as " + action.hookMethod() + " takes");
    }
    type.rows()
        .add(
            new GrowthRow(
                nextId++, type.name(), method, point, action, arguments, denialClass, asks));
  }

  private Action action(String name) {
    try {
      return Action.named(name);
    } catch (IllegalArgumentException e) {
      throw wrong("\"" + name + "\"", Action.names());
    }
  }

  private void skip(StringTokenizer words) {
    String method = word(words, "a method");
    String point = word(words, "an instruction");
    StringBuilder reason = new StringBuilder(word(words, "a reason"));
    while (words.hasMoreTokens()) {
      reason.append(' ').append(words.nextToken());
    }
    current().skips().put(GrowthType.place(method, point), reason.toString());
  }

  private GrowthType current() {
    if (types.isEmpty()) {
      throw wrong("a row before any type", "type first");
    }
    return types.get(types.size() - 1);
  }

  private String word(StringTokenizer words, String expected) {
    if (!words.hasMoreTokens()) {
      throw wrong("the end of the line", expected);
    }
    return words.nextToken();
  }

  private void end(StringTokenizer words) {
    if (words.hasMoreTokens()) {
      throw wrong("\"" + words.nextToken() + "\"", "the end of the line");
    }
  }

  private IllegalArgumentException wrong(@Nullable String given, String expected) {
    return new IllegalArgumentException(
        source + ":" + lineNumber + ": found " + given + ", accepted: " + expected);
  }
}
