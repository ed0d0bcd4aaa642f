package dev.trellis.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/** Reports as they were before call sites were recorded. */
final class EarlierReports {

  private EarlierReports() {}

  static String withoutAdditions(String json) throws IOException {
    ObjectNode root = (ObjectNode) new ObjectMapper().readTree(json);
    root.remove(List.of("scopes", "timeline", "live"));
    for (JsonNode site : root.get("sites")) {
      ((ObjectNode) site)
          .remove(List.of("samples", "largestBytes", "baseBytes", "elementBytes", "ladder"));
    }
    return root.toString();
  }
}
