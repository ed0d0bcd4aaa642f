package dev.trellis.report;

import org.jspecify.annotations.Nullable;

/** Builds timeline and live holdings from JSON; the counterpart of {@link LiveFields}. */
final class LiveParts {

  private LiveParts() {}

  static Timeline timeline(JsonFields json) {
    return new Timeline(
        json.count("intervalMillis"),
        json.tuples(
            "points",
            5,
            point ->
                new Timeline.Point(
                    point.count(0),
                    point.count(1),
                    point.count(2),
                    point.count(3),
                    point.countOrNull(4))));
  }

  static Live live(JsonFields json) {
    return new Live(
        json.count("liveFromBytes"),
        json.count("watched"),
        json.count("unwatched"),
        json.count("unwatchedBytes"),
        holdings(json.objectOrNull("latest")),
        holdings(json.objectOrNull("peak")),
        json.objects(
            "fill",
            fill ->
                new Fill(
                    fill.text("type"),
                    fill.count("storages"),
                    fill.count("slots"),
                    fill.count("occupiedSlots"))));
  }

  private static @Nullable Holdings holdings(@Nullable JsonFields json) {
    return json == null
        ? null
        : new Holdings(
            json.text("at"),
            json.count("ageMillis"),
            json.count("collections"),
            json.objects("types", LiveParts::row),
            json.objects("sites", LiveParts::row));
  }

  private static LiveRow row(JsonFields json) {
    return new LiveRow(
        json.text("type"),
        json.texts("stack"),
        json.count("count"),
        json.count("bytes"),
        json.count("estimatedBytes"),
        json.count("halfWidthBytes"));
  }
}
