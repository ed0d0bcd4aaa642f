package dev.trellis.insight;

/**
 * Plays a group's growth again with another first storage. Exact for containers that stopped at or
 * below its length; those beyond it grow on from there by the JDK's rule, or, where they grew in
 * leaps, through the lengths beyond it that they were seen at. The few storages that were made
 * shorter are thought to be made all the same, each as long as any: no more is promised than there
 * was.
 */
final class Presizing {

  private final SiteGroup group;
  private final long firstLength;

  private long growths;
  private long requestedBytes;
  private long movedSlots;
  private long spareBytes;

  private Presizing(SiteGroup group, long firstLength) {
    this.group = group;
    this.firstLength = firstLength;
  }

  /** What is saved if all containers of the group begin with {@code firstLength} slots. */
  static Saving of(SiteGroup group, long firstLength) {
    Presizing presizing = new Presizing(group, firstLength);
    presizing.takeAwayWhatWasSeen();
    presizing.addWhatWouldBe();
    presizing.leaveWhatIsNoGrowth();
    Presizable type = group.presizable();
    return new Saving(
        firstLength,
        type.code(firstLength),
        presizing.growths,
        presizing.requestedBytes,
        type.isTable() ? 0 : presizing.movedSlots * group.layout().elementBytes(),
        type.isTable() ? presizing.movedSlots : 0,
        presizing.spareBytes);
  }

  private void takeAwayWhatWasSeen() {
    for (Step step : group.ladder().steps()) {
      growths += step.departures();
      requestedBytes += step.arrivals() * bytes(step.length());
      movedSlots += step.departures() * step.length();
    }
  }

  private void addWhatWouldBe() {
    requestedBytes -= group.ladder().containers() * bytes(firstLength);
    boolean byRule = group.goesByRule();
    for (Step step : group.ladder().steps()) {
      long stayed = Math.max(0, step.stayed());
      if (step.length() <= firstLength) {
        spareBytes += stayed * (bytes(firstLength) - bytes(step.length()));
      } else if (byRule) {
        growTo(step.length(), stayed);
      } else {
        leapTo(step, stayed);
      }
    }
  }

  private void leaveWhatIsNoGrowth() {
    long longest = group.ladder().longest();
    growths -= group.notGrown();
    requestedBytes -= group.notGrown() * bytes(longest);
    movedSlots -= group.notGrown() * longest;
  }

  private void growTo(long needed, long containers) {
    long length = firstLength;
    while (length < needed) {
      long next = group.presizable().rule().after(length);
      growths -= containers;
      movedSlots -= containers * length;
      requestedBytes -= containers * bytes(next);
      length = next;
    }
    spareBytes += containers * (bytes(length) - bytes(needed));
  }

  private void leapTo(Step step, long stayed) {
    growths -= step.arrivals();
    requestedBytes -= step.arrivals() * bytes(step.length());
    movedSlots -= step.departures() * step.length() + stayed * firstLength;
  }

  private long bytes(long length) {
    return group.layout().bytes(length);
  }
}
