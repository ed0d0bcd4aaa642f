/** Where an event arrives from the hook: it is decided, then recorded. */
@NullMarked
package dev.trellis.runtime;

import org.jspecify.annotations.NullMarked;
