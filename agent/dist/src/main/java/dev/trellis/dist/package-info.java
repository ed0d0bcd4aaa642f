/**
 * Puts the agent together: hook, engine, weaver and report. Lives in a class loader that the
 * program cannot see.
 */
@NullMarked
package dev.trellis.dist;

import org.jspecify.annotations.NullMarked;
