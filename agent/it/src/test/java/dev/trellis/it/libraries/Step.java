package dev.trellis.it.libraries;

/** Does the same to new containers each time, and returns what is to be printed of them. */
interface Step {
  Object run(Watch watch);
}
