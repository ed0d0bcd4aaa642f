/**
 * What the report costs: its size, its time, what the program notes of it, and the program's end.
 */
@NullMarked
package dev.trellis.benchmarks.report;

import org.jspecify.annotations.NullMarked;
