package dev.trellis.benchmarks.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.trellis.benchmarks.tables.Quartiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The two figures taken from JMH's JSON of one fork. Of the iterations it is the median: a single
 * one that something else disturbed (a report being written, say) leaves no trace.
 *
 * @param opNanos nanoseconds an operation
 * @param opBytes bytes allocated an operation
 */
record JmhResult(double opNanos, double opBytes) {

  private static final String ALLOCATED = "gc.alloc.rate.norm";

  /**
   * Reads a file that JMH has written for one benchmark and one fork.
   *
   * @throws IOException when it cannot be read, or does not hold exactly one such result
   */
  static JmhResult read(Path json) throws IOException {
    JsonNode results = new JsonMapper().readTree(Files.readAllBytes(json));
    JsonNode metric = results.path(0).path("primaryMetric");
    String unit = metric.path("scoreUnit").asText();
    if (results.size() != 1 || !unit.equals("ns/op")) {
      throw new IOException(
          "one result in ns/op was expected, \""
              + json.getFileName()
              + "\" has "
              + results.size()
              + " in \""
              + unit
              + "\"");
    }
    JsonNode allocated = results.path(0).path("secondaryMetrics").path(ALLOCATED);
    return new JmhResult(median(json, metric), median(json, allocated));
  }

  private static double median(Path json, JsonNode metric) throws IOException {
    List<Double> iterations = new ArrayList<>();
    for (JsonNode value : metric.path("rawData").path(0)) {
      iterations.add(value.asDouble());
    }
    if (iterations.isEmpty()) {
      throw new IOException("\"" + json.getFileName() + "\" lacks the raw data of a figure");
    }
    return Quartiles.median(iterations);
  }
}
