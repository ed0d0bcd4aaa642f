package dev.trellis.weaver.subjects;

/** Keeps its elements in entries, and hands out views. */
public class Chain {

  private Link first;

  void add(Object element) {
    first = new Link(element, first);
  }

  void addTwo(Object element) {
    first = new Link(element, new Link(element, first));
  }

  Object view() {
    return new View(this);
  }

  static class Link {
    final Object element;
    final Link next;

    Link(Object element, Link next) {
      this.element = element;
      this.next = next;
    }
  }

  record View(Chain of) {}
}
