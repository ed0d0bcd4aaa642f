/**
 * What a configuration of the agent means: the command {@code explain} of the agent's jar. Nothing
 * here runs in a program that the agent watches.
 */
@NullMarked
package dev.trellis.explain;

import org.jspecify.annotations.NullMarked;
