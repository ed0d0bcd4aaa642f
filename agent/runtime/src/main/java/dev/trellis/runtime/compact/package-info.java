/** Lengths that nobody can see, chosen shorter than the JDK would, and what comes of it. */
@NullMarked
package dev.trellis.runtime.compact;

import org.jspecify.annotations.NullMarked;
