/**
 * What a program may tell Trellis, and ask it. Without the agent a scope does nothing, and room is
 * reserved plainly.
 */
@NullMarked
package dev.trellis.api;

import org.jspecify.annotations.NullMarked;
