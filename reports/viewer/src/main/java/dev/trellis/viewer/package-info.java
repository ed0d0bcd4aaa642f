/** Shows a report to people: on a terminal and as a page. */
@org.jspecify.annotations.NullMarked
package dev.trellis.viewer;
