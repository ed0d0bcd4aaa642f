/**
 * What the child JVMs run. These programs use the JDK only, and know nothing of Trellis: what they
 * print must not hang on whether an agent is there.
 */
package dev.trellis.it.programs;
