package dev.trellis.explain;

/** Where storages lie, and how large they are. */
final class PlacementSection implements Section {

  @Override
  public void say(Configuration configuration, Page page) {
    page.title("Placement");
    page.point(
        "A storage is made by the container's own code, and stays where the JVM puts it: Trellis"
            + " makes, moves and pools none, and keeps none alive.");
    page.point(
        "A policy answers yes or no and never a length: each storage has the length that the"
            + " container asked for, and hash tables keep their order of iteration.");
  }
}
