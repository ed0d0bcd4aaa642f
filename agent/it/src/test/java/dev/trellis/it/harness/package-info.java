/**
 * Starts child JVMs on the built agent jar. A child is declared beside its test (main class, JVM
 * flags, agent options, JDK), waited for with a time limit, and never slept for.
 */
package dev.trellis.it.harness;
