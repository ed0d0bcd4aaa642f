package dev.trellis.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.trellis.json.JsonValue.Kind;
import dev.trellis.report.JsonMistakes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a JSON file as it stands. For one file and one thread. */
public final class JsonTree {

  private static final int FIRST_LINE = 1;

  private final JsonParser parser;

  private JsonTree(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * What a file holds.
   *
   * @param file UTF-8
   * @return its one value
   * @throws IOException if it cannot be read
   * @throws JsonException if it is not JSON, or holds more than one value, or none
   */
  public static JsonValue read(Path file) throws IOException, JsonException {
    byte[] content = Files.readAllBytes(file);
    try (JsonParser parser = new JsonFactory().createParser(content)) {
      return new JsonTree(parser).whole();
    } catch (IOException e) { // of bytes in memory: what it does not understand
      int line =
          e instanceof JsonProcessingException broken && broken.getLocation() != null
              ? Math.max(FIRST_LINE, broken.getLocation().getLineNr())
              : FIRST_LINE;
      throw new JsonException(line, JsonMistakes.reason(content, e));
    }
  }

  private JsonValue whole() throws IOException, JsonException {
    if (parser.nextToken() == null) {
      throw new JsonException(FIRST_LINE, "the file is empty");
    }
    JsonValue value = value();
    if (parser.nextToken() != null) {
      throw new JsonException(line(), "something follows behind the end");
    }
    return value;
  }

  private JsonValue value() throws IOException {
    int line = line();
    return switch (parser.currentToken()) {
      case START_OBJECT -> new JsonValue(line, Kind.OBJECT, "", members(), List.of());
      case START_ARRAY -> new JsonValue(line, Kind.ARRAY, "", List.of(), items());
      case VALUE_STRING -> scalar(line, Kind.STRING);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(line, Kind.NUMBER);
      default -> scalar(line, Kind.WORD);
    };
  }

  private JsonValue scalar(int line, Kind kind) throws IOException {
    return new JsonValue(line, kind, parser.getText(), List.of(), List.of());
  }

  private List<JsonMember> members() throws IOException {
    List<JsonMember> members = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      int line = line();
      String key = parser.currentName();
      parser.nextToken();
      members.add(new JsonMember(line, key, value()));
    }
    return members;
  }

  private List<JsonValue> items() throws IOException {
    List<JsonValue> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value());
    }
    return items;
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }
}
