/** The write-only counters and histograms behind the report, in stripes that one thread writes. */
@NullMarked
package dev.trellis.runtime.record;

import org.jspecify.annotations.NullMarked;
