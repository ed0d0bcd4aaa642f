/** A program that has the JVM itself tell what pure growth allocates. */
package dev.trellis.it.programs.witness;
