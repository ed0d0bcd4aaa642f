package dev.trellis.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object whose fields are taken by name and kind. What is missing or of another kind is
 * refused with its whole path, such as {@code types[3].histograms.storageBytes.count}.
 */
final class JsonFields {

  /** A field that is not as it must be; the message says which and what was expected. */
  static final class Unexpected extends RuntimeException {
    Unexpected(String message) {
      super(message);
    }
  }

  private final JsonNode object;
  private final String path;

  private JsonFields(JsonNode object, String path) {
    this.object = object;
    this.path = path;
  }

  static JsonFields root(JsonNode tree) {
    if (!tree.isObject()) {
      throw new Unexpected("the file holds " + kind(tree) + ", expected an object");
    }
    return new JsonFields(tree, "");
  }

  /** Whether there is a field of that name, whatever it holds. */
  boolean has(String name) {
    return object.has(name);
  }

  String text(String name) {
    JsonNode node = field(name);
    expect(node.isTextual(), name, node, "a string");
    return node.textValue();
  }

  long whole(String name) {
    return whole(field(name), pathOf(name), Long.MIN_VALUE);
  }

  /** A whole number of at least 0. */
  long count(String name) {
    return whole(field(name), pathOf(name), 0);
  }

  int smallCount(String name) {
    JsonNode node = field(name);
    expect(node.isInt() && node.intValue() >= 0, name, node, "a whole number from 0 to 2147483647");
    return node.intValue();
  }

  double number(String name) {
    JsonNode node = field(name);
    expect(isFinite(node), name, node, "a finite number");
    return node.doubleValue();
  }

  boolean flag(String name) {
    JsonNode node = field(name);
    expect(node.isBoolean(), name, node, "true or false");
    return node.booleanValue();
  }

  @Nullable Double numberOrNull(String name) {
    return field(name).isNull() ? null : (Double) number(name);
  }

  @Nullable Boolean flagOrNull(String name) {
    return field(name).isNull() ? null : (Boolean) flag(name);
  }

  <E extends Enum<E>> E oneOf(String name, Class<E> accepted) {
    String given = text(name);
    for (E constant : accepted.getEnumConstants()) {
      if (constant.name().equals(given)) {
        return constant;
      }
    }
    throw new Unexpected(
        "field %s is %s, expected one of %s"
            .formatted(
                Text.quoted(pathOf(name)),
                Text.quoted(given),
                List.of(accepted.getEnumConstants())));
  }

  JsonFields object(String name) {
    JsonNode node = field(name);
    expect(node.isObject(), name, node, "an object");
    return new JsonFields(node, pathOf(name));
  }

  /** The object of that name, or null if null stands there; it must be there. */
  @Nullable JsonFields objectOrNull(String name) {
    return field(name).isNull() ? null : object(name);
  }

  <T> List<T> objects(String name, Function<JsonFields, T> reader) {
    List<T> rows = new ArrayList<>();
    for (JsonNode element : array(name)) {
      String place = pathOf(name) + "[" + rows.size() + "]";
      expectAt(element.isObject(), place, element, "an object");
      rows.add(reader.apply(new JsonFields(element, place)));
    }
    return rows;
  }

  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (JsonNode element : array(name)) {
      String place = pathOf(name) + "[" + texts.size() + "]";
      expectAt(element.isTextual(), place, element, "a string");
      texts.add(element.textValue());
    }
    return texts;
  }

  /** Arrays of {@code size} numbers each. */
  <T> List<T> tuples(String name, int size, Function<JsonTuple, T> reader) {
    String expected = size == 2 ? "a pair of numbers" : "an array of " + size + " numbers";
    List<T> rows = new ArrayList<>();
    for (JsonNode element : array(name)) {
      String place = pathOf(name) + "[" + rows.size() + "]";
      expectAt(element.isArray() && element.size() == size, place, element, expected);
      rows.add(reader.apply(new JsonTuple(element, place)));
    }
    return rows;
  }

  SortedMap<String, String> textMap(String name) {
    SortedMap<String, String> map = new TreeMap<>();
    JsonFields entries = object(name);
    for (Map.Entry<String, JsonNode> entry : entries.object.properties()) {
      map.put(entry.getKey(), entries.text(entry.getKey()));
    }
    return map;
  }

  SortedMap<String, Long> wholeMap(String name) {
    SortedMap<String, Long> map = new TreeMap<>();
    JsonFields entries = object(name);
    for (Map.Entry<String, JsonNode> entry : entries.object.properties()) {
      map.put(entry.getKey(), entries.whole(entry.getKey()));
    }
    return map;
  }

  private JsonNode array(String name) {
    JsonNode node = field(name);
    expect(node.isArray(), name, node, "an array");
    return node;
  }

  private JsonNode field(String name) {
    JsonNode node = object.get(name);
    if (node == null) {
      throw new Unexpected("field " + Text.quoted(pathOf(name)) + " is missing");
    }
    return node;
  }

  private String pathOf(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private void expect(boolean met, String name, JsonNode given, String expected) {
    expectAt(met, pathOf(name), given, expected);
  }

  /** The whole number that a node must be, of at least {@code least}. */
  static long whole(JsonNode node, String place, long least) {
    String expected = least == Long.MIN_VALUE ? "a whole number" : "a whole number from " + least;
    expectAt(
        node.isIntegralNumber() && node.canConvertToLong() && node.longValue() >= least,
        place,
        node,
        expected);
    return node.longValue();
  }

  private static boolean isFinite(JsonNode node) {
    return node.isNumber() && Double.isFinite(node.doubleValue());
  }

  private static void expectAt(boolean met, String place, JsonNode given, String expected) {
    if (!met) {
      throw new Unexpected(
          "field %s is %s, expected %s".formatted(Text.quoted(place), kind(given), expected));
    }
  }

  private static String kind(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> "an object";
      case ARRAY -> "an array";
      default -> Text.printable(node.toString());
    };
  }
}
