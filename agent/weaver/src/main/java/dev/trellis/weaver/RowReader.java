package dev.trellis.weaver;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Reads the rows of one type of java.base; see {@link CatalogueReader}. */
final class RowReader {

  /** Of the rows of a type, whatever releases they are for. */
  private static final List<String> KEYWORDS =
      List.of("guard", "site", "ask", "length", "skip", "nodes", "other");

  private static final String OF = "of=";
  private static final String AS = "as=";

  private final GrowthType type;
  private final int release;
  private final boolean verified;

  RowReader(GrowthType type, int release) {
    this.type = type;
    this.release = release;
    this.verified = Releases.isVerified(release);
  }

  void line(Words words) {
    if (!words.hasMore()) {
      return;
    }
    String keyword = words.next("a keyword");
    if (keyword.startsWith("#")) {
      return;
    }
    int at = keyword.indexOf('@');
    String word = at < 0 ? keyword : keyword.substring(0, at);
    if (!KEYWORDS.contains(word)) {
      throw words.wrong(
          Words.quoted(keyword), "type, guard, site, ask, length, skip, nodes, other or leave");
    }
    Releases releases = at < 0 ? Releases.ALL : words.releases(keyword.substring(at + 1));
    boolean expected = releases.cover(release);
    if (!expected && verified) {
      return;
    }
    switch (word) {
      case "guard" -> {
        type.guards().add(words.next("a method's name"));
        words.end();
      }
      case "site" -> row(words, false, expected);
      case "ask" -> row(words, true, expected);
      case "length" -> length(words, expected);
      case "skip" -> {
        String place = GrowthType.place(words.next("a method"), words.next("an instruction"));
        type.skips().put(place, words.rest("a reason"));
      }
      case "nodes" -> {
        type.nodes().addAll(classes(words.next("classes of nodes")));
        words.end();
      }
      case "other" -> {
        List<String> classes = classes(words.next("classes"));
        String reason = words.rest("a reason");
        for (String name : classes) {
          type.others().put(name, reason);
        }
      }
      default -> throw new IllegalStateException(word);
    }
  }

  private List<String> classes(String list) {
    List<String> names = new ArrayList<>();
    for (String name : Words.list(list)) {
      String internal = name.replace('.', '/');
      names.add(internal.startsWith("$") ? type.internalName() + internal : internal);
    }
    return names;
  }

  private void length(Words words, boolean expected) {
    String method = words.next("a method");
    String point = words.next("an instruction");
    String call = words.next("an action");
    words.end();
    int colon = call.indexOf(':');
    String word = colon < 0 ? call : call.substring(0, colon);
    Action action = word.equals(Action.NEEDED.word()) ? Action.NEEDED : Action.SHORTER;
    List<String> arguments = Words.list(colon < 0 ? "" : call.substring(colon + 1));
    if (!word.equals(action.word()) || !action.takes(arguments.size())) {
      throw words.wrong(Words.quoted(call), "shorter:FIRST[,DOUBLING-BELOW] or needed:FIELD");
    }
    add(
        new GrowthRow(
            0,
            type.name(),
            type.name(),
            method,
            point,
            action,
            arguments,
            type.storage(),
            type.kind(),
            GrowthRow.NEVER_DENIED,
            false,
            expected));
  }

  private void row(Words words, boolean asks, boolean expected) {
    String method = words.next("a method");
    String point = words.next("an instruction");
    String call = words.next("an action");
    String denialClass = words.next("a denial class");
    if (!denialClass.equals("STRONG")
        && !denialClass.equals("INSERTED")
        && !denialClass.equals(GrowthRow.NEVER_DENIED)) {
      throw words.wrong(Words.quoted(denialClass), "STRONG, INSERTED or NEVER_DENIED");
    }
    words.end();
    int colon = call.indexOf(':');
    Action action = action(words, colon < 0 ? call : call.substring(0, colon));
    List<String> arguments = Words.list(colon < 0 ? "" : call.substring(colon + 1));
    String storage = action == Action.MADE ? GrowthRow.ANY : type.storage();
    String told = type.name();
    for (int i = arguments.size() - 1; i >= 0; i--) {
      String argument = arguments.get(i);
      if (argument.startsWith(OF)) {
        storage = arguments.remove(i).substring(OF.length());
      } else if (argument.startsWith(AS)) {
        told = arguments.remove(i).substring(AS.length());
      }
    }
    if (!action.takes(arguments.size())) {
      throw words.wrong(arguments.size() + " arguments", "as many as " + action.word() + " takes");
    }
    add(
        new GrowthRow(
            0,
            type.name(),
            told,
            method,
            point,
            action,
            arguments,
            storage,
            type.kind(),
            denialClass,
            asks,
            expected));
  }

  private void add(GrowthRow row) {
    if (!verified) {
      // Rows of several releases may name one place: the newest is the likeliest.
      Iterator<GrowthRow> rows = type.rows().iterator();
      while (rows.hasNext()) {
        if (rows.next().place().equals(row.place())) {
          rows.remove();
        }
      }
    }
    type.rows().add(row);
  }

  private static Action action(Words words, String name) {
    try {
      return Action.of(name);
    } catch (IllegalArgumentException e) {
      throw words.wrong(Words.quoted(name), Action.words());
    }
  }
}
