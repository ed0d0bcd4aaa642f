package dev.trellis.weaver;

/** What became of a site. */
public enum SiteStatus {
  /** The hook is in. */
  WOVEN,
  /** Its class has not been loaded: it has grown nothing. */
  NOT_LOADED,
  /** The catalogue expects it, the class does not hold it. */
  ABSENT,
  /** The class holds it, the catalogue does not know it. */
  UNKNOWN,
  /** Rewriting went wrong; the class is as it was. */
  FAILED
}
