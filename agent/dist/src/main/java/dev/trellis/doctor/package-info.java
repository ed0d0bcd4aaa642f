/**
 * What would be woven in a JDK or in jars, and why not: the command {@code doctor} of the agent's
 * jar. Nothing here runs in a program that the agent watches.
 */
@NullMarked
package dev.trellis.doctor;

import org.jspecify.annotations.NullMarked;
