/**
 * What growth there must be, derived by hand from the growth rules of the JDK's containers and from
 * sizes that the running VM itself reports. Nothing here asks Trellis.
 */
package dev.trellis.it.expected;
