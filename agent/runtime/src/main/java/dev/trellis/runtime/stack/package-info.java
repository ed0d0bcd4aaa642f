/** Finds out which frames of the program caused an event, and keeps each such stack once. */
@NullMarked
package dev.trellis.runtime.stack;

import org.jspecify.annotations.NullMarked;
