/**
 * What the agent can be told, as one table of typed constants ({@link
 * dev.trellis.options.Options}), and the parser, help text and README table that are made from it.
 *
 * <p>This code runs in the premain of every user's JVM. It keeps to plain loops, strings and files:
 * what it does not load cannot cost start-up time or disturb the program.
 */
@NullMarked
package dev.trellis.options;

import org.jspecify.annotations.NullMarked;
