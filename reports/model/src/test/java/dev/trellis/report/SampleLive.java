package dev.trellis.report;

import java.util.List;

/** Parts of a report that have a moment of their own. */
public final class SampleLive {

  private SampleLive() {}

  /** 40 seconds, of which the second half is not known to hold anything. */
  public static Timeline timeline() {
    return new Timeline(
        10_000,
        List.of(
            new Timeline.Point(10_000, 4_000_000, 100_000, 0, null),
            new Timeline.Point(20_000, 16_000_000, 400_000, 2, 9_000_000L),
            new Timeline.Point(30_000, 0, 0, 0, 8_000_000L),
            new Timeline.Point(40_000, 1_000_000, 0, 0, 8_000_000L)));
  }

  /** Lists hold most at the end, maps held most at the peak. */
  public static Live live() {
    LiveRow lists =
        new LiveRow(SampleReports.ARRAY_LIST, List.of(), 12, 1_200_000, 300_000, 40_000);
    LiveRow maps = new LiveRow(SampleReports.HASH_MAP, List.of(), 3, 786_480, 0, 0);
    LiveRow many = new LiveRow(SampleReports.HASH_MAP, List.of(), 40, 10_485_760, 64_000, 9_000);
    List<String> book = List.of("com.acme.OrderBook.add(OrderBook.java:88)", "com.acme.Main.main");
    return new Live(
        16_384,
        15,
        2,
        40_000,
        new Holdings(
            "2026-01-02T03:04:07Z",
            2_250,
            9,
            List.of(lists, maps),
            List.of(new LiveRow(SampleReports.ARRAY_LIST, book, 12, 1_200_000, 200_000, 30_000))),
        new Holdings("2026-01-02T03:04:06.500Z", 2_750, 4, List.of(lists, many), List.of()),
        List.of(
            new Fill(SampleReports.ARRAY_LIST, 12, 300_000, 150_000),
            new Fill(SampleReports.HASH_MAP, 3, 196_608, 98_000)));
  }
}
