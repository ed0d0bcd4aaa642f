/** What a report means: growth by container, and what to write so that there is less of it. */
@org.jspecify.annotations.NullMarked
package dev.trellis.insight;
