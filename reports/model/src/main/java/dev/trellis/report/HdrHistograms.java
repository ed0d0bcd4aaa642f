package dev.trellis.report;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

/**
 * Distributions from and to the library's histograms. Apart from {@link Distribution}, for the
 * agent has no need of the library.
 */
final class HdrHistograms {

  private HdrHistograms() {}

  static Distribution distribution(String unit, Histogram histogram) {
    List<Bucket> buckets = new ArrayList<>();
    for (HistogramIterationValue value : histogram.recordedValues()) {
      buckets.add(new Bucket(value.getValueIteratedTo(), value.getCountAtValueIteratedTo()));
    }
    return new Distribution(
        unit,
        histogram.getNumberOfSignificantValueDigits(),
        histogram.getTotalCount(),
        histogram.getMinValue(),
        histogram.getMaxValue(),
        histogram.getMean(),
        histogram.getValueAtPercentile(50),
        histogram.getValueAtPercentile(90),
        histogram.getValueAtPercentile(99),
        histogram.getValueAtPercentile(99.9),
        buckets,
        encode(histogram));
  }

  static Histogram decode(String hdr) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(hdr));
      return Histogram.decodeFromCompressedByteBuffer(bytes, Distribution.HIGHEST_VALUE);
    } catch (DataFormatException | RuntimeException e) {
      // The decoder meets damaged bytes with whichever runtime exception they happen to cause.
      throw new ReportException("hdr is not a compressed HdrHistogram in base64", e);
    }
  }

  private static String encode(Histogram histogram) {
    ByteBuffer buffer = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
    int length = histogram.encodeIntoCompressedByteBuffer(buffer);
    return Base64.getEncoder().encodeToString(Arrays.copyOf(buffer.array(), length));
  }
}
