package dev.trellis.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every call is made to the writer and to Jackson's, and what they have written is compared. */
class JsonTextTest {

  private static final double[] NUMBERS = {0, -0.0, 1, 12.5, 1e-9, 1e21, 0.1, Double.MAX_VALUE};

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ByteArrayOutputStream expected = new ByteArrayOutputStream();
  private final JsonText text = new JsonText(bytes);
  private final LinePrinter lines = new LinePrinter();
  private final OutputStreamWriter writer =
      new OutputStreamWriter(expected, StandardCharsets.UTF_8);
  private final JsonGenerator jackson;
  private SplittableRandom random = new SplittableRandom(1);

  JsonTextTest() throws IOException {
    jackson = new JsonFactory().createGenerator(writer);
    jackson.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    jackson.setPrettyPrinter(lines);
  }

  @Test
  void every_character_is_written_as_jackson_writes_it() throws IOException {
    text.writeStartArray();
    jackson.writeStartArray();
    for (int unit = 0; unit <= Character.MAX_VALUE; unit++) {
      string("a" + (char) unit + "b");
    }
    string("a pair: \ud83d\ude00, in the wrong order: \ude00\ud83d, one at the end: \ud83d");
    text.writeEndArray();
    jackson.writeEndArray();

    assertSame();
  }

  @Test
  void every_length_of_a_number_is_written_as_jackson_writes_it() throws IOException {
    text.writeStartArray();
    jackson.writeStartArray();
    number(0);
    number(Long.MIN_VALUE);
    for (long power = 1; power > 0 && power <= 1_000_000_000_000_000_000L; power *= 10) {
      number(power);
      number(power - 1);
      number(-power);
      number(1 - power);
    }
    number(Long.MAX_VALUE);
    text.writeEndArray();
    jackson.writeEndArray();

    assertSame();
  }

  private void number(long value) throws IOException {
    text.writeNumber(value);
    jackson.writeNumber(value);
  }

  @Test
  void a_text_may_be_longer_than_the_buffer() throws IOException {
    text.writeStartArray();
    jackson.writeStartArray();
    for (int length : new int[] {8_191, 8_192, 8_193, 100_000}) {
      string("x".repeat(length));
      string("\u20ac".repeat(length));
      string("\u0001".repeat(length));
    }
    text.writeEndArray();
    jackson.writeEndArray();

    assertSame();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void whatever_is_written_it_is_what_jackson_writes(long seed) throws IOException {
    random = new SplittableRandom(seed);
    object(0);

    assertSame();
    assertThat(bytes.size()).isGreaterThan(100);
  }

  private void object(int depth) throws IOException {
    text.writeStartObject();
    jackson.writeStartObject();
    int fields = random.nextInt(depth == 0 ? 50 : 0, depth == 0 ? 100 : 6);
    for (int i = 0; i < fields; i++) {
      field("field" + i, depth);
    }
    text.writeEndObject();
    jackson.writeEndObject();
  }

  private void field(String name, int depth) throws IOException {
    long number = random.nextLong() >> random.nextInt(64);
    double fraction = NUMBERS[random.nextInt(NUMBERS.length)];
    boolean yes = random.nextBoolean();
    switch (random.nextInt(9)) {
      case 0 -> {
        text.writeNumberField(name, number);
        jackson.writeNumberField(name, number);
      }
      case 1 -> {
        text.writeNumberField(name, fraction);
        jackson.writeNumberField(name, fraction);
      }
      case 2 -> {
        text.writeBooleanField(name, yes);
        jackson.writeBooleanField(name, yes);
      }
      case 3 -> {
        text.writeNullField(name);
        jackson.writeNullField(name);
      }
      case 4 -> {
        String value = yes ? "plain $ text" : "\"\\/\t\u007f\u00e9\u2028";
        text.writeStringField(name, value);
        jackson.writeStringField(name, value);
      }
      case 5 -> {
        text.writeObjectFieldStart(name);
        jackson.writeObjectFieldStart(name);
        text.writeEndObject();
        jackson.writeEndObject();
      }
      case 6 -> {
        text.writeArrayFieldStart(name);
        jackson.writeArrayFieldStart(name);
        array(depth);
      }
      case 7 -> {
        text.writeFieldName(name);
        jackson.writeFieldName(name);
        oneLine();
      }
      default -> {
        text.writeFieldName(name);
        jackson.writeFieldName(name);
        object(depth + 1);
      }
    }
  }

  private void array(int depth) throws IOException {
    for (int i = random.nextInt(4); i > 0; i--) {
      if (depth < 4) {
        object(depth + 1);
      }
      text.writeNumber(i);
      jackson.writeNumber(i);
      text.writeStartArray();
      jackson.writeStartArray();
      flat(true);
      text.writeNull();
      jackson.writeNull();
      text.writeNumber(7L);
      jackson.writeNumber(7L);
      text.writeEndArray();
      jackson.writeEndArray();
      flat(false);
    }
    text.writeEndArray();
    jackson.writeEndArray();
  }

  private void oneLine() throws IOException {
    flat(true);
    text.writeStartArray();
    jackson.writeStartArray();
    for (int i = random.nextInt(4); i > 0; i--) {
      string("java.util.HashMap.resize(HashMap.java:" + i + ")");
    }
    text.writeEndArray();
    jackson.writeEndArray();
    flat(false);
  }

  private void flat(boolean yes) {
    text.oneLine(yes);
    lines.oneLine(yes);
  }

  private void string(String value) throws IOException {
    text.writeString(value);
    jackson.writeString(value);
  }

  private void assertSame() throws IOException {
    text.finish();
    jackson.close();
    writer.write('\n');
    writer.flush();
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo(expected.toString(StandardCharsets.UTF_8));
    assertThat(bytes.toByteArray()).isEqualTo(expected.toByteArray());
  }
}
