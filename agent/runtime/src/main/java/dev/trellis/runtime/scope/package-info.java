/** Which scope an event belongs to: what the program has opened, or its thread's name. */
@NullMarked
package dev.trellis.runtime.scope;

import org.jspecify.annotations.NullMarked;
