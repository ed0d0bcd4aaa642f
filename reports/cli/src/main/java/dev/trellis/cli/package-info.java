/** The {@code trellis} command. */
@org.jspecify.annotations.NullMarked
package dev.trellis.cli;
