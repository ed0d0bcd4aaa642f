/** Chance: which of many events stand for the others. */
@NullMarked
package dev.trellis.runtime.draw;

import org.jspecify.annotations.NullMarked;
