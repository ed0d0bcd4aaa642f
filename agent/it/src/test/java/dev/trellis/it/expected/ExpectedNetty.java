package dev.trellis.it.expected;

import static dev.trellis.it.expected.Storages.array;

import java.util.List;
import java.util.Map;

/**
 * Buffers that need more than they have take the next power of two, 64 at least. A pool hands out
 * pieces of its size classes; 100 bytes get 112 of them, or 128 where classes are powers of two.
 * Components grow by half.
 */
final class ExpectedNetty {

  private static final String PLACE = "io.netty.buffer.";
  private static final String HEAP = PLACE + "UnpooledHeapByteBuf array";
  private static final String POOLED = PLACE + "PooledByteBuf maxLength";
  private static final String ADAPTIVE =
      PLACE + "AdaptivePoolingAllocator$AdaptiveByteBuf maxFastCapacity";

  private ExpectedNetty() {}

  static void addTo(Map<String, List<Storages>> steps) {
    steps.put("heap buffer of 16, 300 bytes", List.of(array(HEAP, "byte", 16, 64, 128, 256, 512)));
    steps.put("heap buffer of 64, cut to 10", List.of(array(HEAP, "byte", 64, 10)));
    steps.put("buffer around an array, cut to 10", List.of(array(HEAP, "byte", 20, 10).around()));
    steps.put(
        "buffer of 17 components",
        List.of(array(PLACE + "CompositeByteBuf components", "reference", 16, 24)));
    for (String step : List.of("pooled buffer of 100, 300 bytes", "pooled buffer again")) {
      steps.put(step, List.of(array(POOLED, "byte", 112, 128, 256, 512)));
    }
    for (String step : List.of("adaptive buffer of 100, 300 bytes", "adaptive buffer again")) {
      steps.put(step, List.of(array(ADAPTIVE, "byte", 128, 256, 512)));
    }
  }
}
