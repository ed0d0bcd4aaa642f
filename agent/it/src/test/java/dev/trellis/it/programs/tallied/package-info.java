/** A program whose threads know, by the JDK's growth rules, what their containers request. */
package dev.trellis.it.programs.tallied;
