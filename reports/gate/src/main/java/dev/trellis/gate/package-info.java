/** The gate: holds a report against a committed heap budget and gives a verdict. */
@org.jspecify.annotations.NullMarked
package dev.trellis.gate;
