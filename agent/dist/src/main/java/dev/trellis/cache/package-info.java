/**
 * Woven classes on disk, for later starts. What is read here becomes java.base: nothing is taken
 * from a file that anybody else may have written.
 */
@NullMarked
package dev.trellis.cache;

import org.jspecify.annotations.NullMarked;
