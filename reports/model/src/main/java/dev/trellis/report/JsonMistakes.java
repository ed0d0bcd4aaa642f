package dev.trellis.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.regex.Pattern;

/** Says in one line why a file is not JSON, without what the parser tells of its own workings. */
public final class JsonMistakes {

  private static final Pattern OWN_WORKINGS =
      Pattern.compile("\\s*(\\((start marker )?at \\[Source|at \\[Source).*", Pattern.DOTALL);

  private JsonMistakes() {}

  /**
   * The reason, with line and column where they are known.
   *
   * @param content the whole file
   * @param failure what the parser threw at it
   */
  public static String reason(byte[] content, IOException failure) {
    if (isBinary(content)) {
      return "not JSON: the file is binary";
    }
    String message =
        failure instanceof JsonProcessingException broken
            ? broken.getOriginalMessage()
            : String.valueOf(failure.getMessage());
    String place =
        failure instanceof JsonProcessingException broken && broken.getLocation() != null
            ? " at line %d, column %d"
                .formatted(broken.getLocation().getLineNr(), broken.getLocation().getColumnNr())
            : "";
    // Between entries the parser reports the end with its general exception.
    boolean tooShort =
        failure instanceof JsonEOFException || message.startsWith("Unexpected end-of-input");
    String what =
        tooShort ? "truncated" : Text.printable(OWN_WORKINGS.matcher(message).replaceFirst(""));
    return "not valid JSON: " + what + place;
  }

  /** Whether it holds control characters that no text has. */
  private static boolean isBinary(byte[] content) {
    for (byte b : content) {
      if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
        return true;
      }
    }
    return false;
  }
}
