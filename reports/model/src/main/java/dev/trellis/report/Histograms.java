package dev.trellis.report;

import java.util.List;

/**
 * The four histograms of a container type. Lengths are in elements, save where the distribution's
 * own unit says otherwise.
 *
 * @param storageBytes shallow sizes of the storages created, in bytes
 * @param capacityLength lengths of the storages created: arrivals
 * @param departedLength lengths of the storages given up: departures
 * @param finalCapacityLength lengths at which containers stopped: arrivals less departures
 */
public record Histograms(
    Distribution storageBytes,
    Distribution capacityLength,
    Distribution departedLength,
    Distribution finalCapacityLength) {

  /** A distribution and the name it bears in the report. */
  public record Named(String jsonName, String meaning, Distribution distribution) {}

  /** All four with their names, in the order of the report. */
  public List<Named> named() {
    return List.of(
        new Named("storageBytes", "sizes of the storages created", storageBytes),
        new Named("capacityLength", "lengths of the storages created", capacityLength),
        new Named("departedLength", "lengths of the storages given up", departedLength),
        new Named("finalCapacityLength", "lengths containers stopped at", finalCapacityLength));
  }
}
