package dev.trellis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class FigureFieldsTest {

  @Test
  void figures_are_written_by_their_names_and_in_their_order() throws IOException {
    Figures figures = new Figures(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    JsonText out = new JsonText(written);
    out.writeStartObject();
    FigureFields.write(figures, out);
    out.writeEndObject();
    out.finish();

    StringBuilder expected = new StringBuilder("{");
    for (Figure figure : Figure.values()) {
      expected.append(expected.length() == 1 ? "" : ",");
      expected.append("\n  \"%s\": %d".formatted(figure.jsonName(), figure.of(figures)));
    }
    assertThat(written).hasToString(expected + "\n}\n");
  }
}
