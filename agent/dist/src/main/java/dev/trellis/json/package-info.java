/**
 * JSON files that people write, with the line of each value. The one place of the agent's that
 * reads JSON; loaded only where there is a file to read.
 */
@NullMarked
package dev.trellis.json;

import org.jspecify.annotations.NullMarked;
