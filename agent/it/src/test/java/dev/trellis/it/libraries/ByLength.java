package dev.trellis.it.libraries;

import it.unimi.dsi.fastutil.Hash;

/** Strings of one length are equal. */
final class ByLength implements Hash.Strategy<String> {

  @Override
  public int hashCode(String text) {
    return text.length();
  }

  @Override
  public boolean equals(String one, String other) {
    return one != null && other != null && one.length() == other.length();
  }
}
