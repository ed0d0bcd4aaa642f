/** The report: what an agent recorded, as records, with its JSON form and its schema. */
@org.jspecify.annotations.NullMarked
package dev.trellis.report;
