package dev.trellis.report;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Reads reports. Fields it does not know are passed over, so that a newer Trellis of the same
 * schema version can say more; everything that {@link Report} holds must be there and be of the
 * right kind. Safe for use by several threads.
 */
public final class ReportReader {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private ReportReader() {}

  /**
   * The report in {@code file}.
   *
   * @throws ReportException if it is missing, unreadable, damaged or of another schema version; the
   *     message names the file and the reason in one line
   */
  public static Report read(Path file) {
    JsonNode tree = tree(file);
    try {
      JsonFields root = JsonFields.root(tree);
      long version = root.whole("schemaVersion");
      if (version != Report.SCHEMA_VERSION) {
        throw new ReportException(
            "schemaVersion %d found in %s; this Trellis reads schemaVersion %d"
                .formatted(version, Text.quoted(file), Report.SCHEMA_VERSION));
      }
      return ReportParts.report(root);
    } catch (JsonFields.Unexpected e) {
      throw new ReportException("report " + Text.quoted(file) + ": " + e.getMessage(), e);
    }
  }

  private static JsonNode tree(Path file) {
    byte[] content;
    try {
      content = Files.readAllBytes(file);
    } catch (IOException e) {
      throw unreadable(file, reason(e), e);
    }
    JsonNode tree;
    try {
      tree = MAPPER.readTree(content);
    } catch (IOException e) {
      throw unreadable(file, JsonMistakes.reason(content, e), e);
    }
    if (tree.isMissingNode()) {
      throw new ReportException("report " + Text.quoted(file) + ": the file is empty");
    }
    return tree;
  }

  private static ReportException unreadable(Path file, String reason, IOException cause) {
    return new ReportException("report " + Text.quoted(file) + ": " + reason, cause);
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "access denied";
    }
    return "cannot be read: " + Text.printable(String.valueOf(e.getMessage()));
  }
}
