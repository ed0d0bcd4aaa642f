/** What a program may tell Trellis. Without the agent nothing in here does anything. */
@NullMarked
package dev.trellis.api;

import org.jspecify.annotations.NullMarked;
