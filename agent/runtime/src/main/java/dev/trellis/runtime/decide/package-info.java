/** The policies, their ledgers and what becomes of a denial. Never reads what was recorded. */
@NullMarked
package dev.trellis.runtime.decide;

import org.jspecify.annotations.NullMarked;
