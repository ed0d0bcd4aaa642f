package dev.trellis.report;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** A JSON array of numbers that mean something by their place; the path is named in complaints. */
record JsonTuple(JsonNode array, String path) {

  /** The whole number of at least 0 in that place. */
  long count(int index) {
    return atLeast(index, 0);
  }

  long atLeast(int index, long least) {
    return JsonFields.whole(array.get(index), path + "[" + index + "]", least);
  }

  @Nullable Long countOrNull(int index) {
    return array.get(index).isNull() ? null : (Long) count(index);
  }
}
