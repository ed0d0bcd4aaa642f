package dev.trellis.weaver;

import java.util.ArrayList;
import java.util.List;

/**
 * Gives ids from 1 on, as many as there is room for, and remembers for what; rows that come with
 * one keep it.
 */
final class Ids implements SiteIds {

  private final List<GrowthRow> given = new ArrayList<>();
  private final int room;
  private int next = 1;

  private Ids(int room) {
    this.room = room;
  }

  static Ids endless() {
    return new Ids(Integer.MAX_VALUE);
  }

  static Ids room(int sites) {
    return new Ids(sites);
  }

  /** The rows that got an id, with it, in that order. */
  List<GrowthRow> given() {
    return given;
  }

  @Override
  public int idOf(GrowthRow row) {
    if (given.size() == room) {
      return 0;
    }
    if (row.id() != 0) {
      given.add(row);
      return row.id();
    }
    int id = next;
    given.add(row.withId(id));
    next += row.shapes().size();
    return id;
  }

  @Override
  public void startAt(int first) {
    next = first;
  }
}
