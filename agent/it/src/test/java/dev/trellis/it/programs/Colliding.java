package dev.trellis.it.programs;

import java.io.Serializable;

/** A key whose hash is one of few, whatever its value: many keys meet in a bin. */
public record Colliding(int value, int hash) implements Comparable<Colliding>, Serializable {

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Colliding key && key.value == value && key.hash == hash;
  }

  @Override
  public int compareTo(Colliding other) {
    return Integer.compare(value, other.value);
  }
}
