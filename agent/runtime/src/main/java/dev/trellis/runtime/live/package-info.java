/**
 * Storages that are watched: which of them a garbage collection has left. What runs on the
 * program's threads makes a watch and hands it over; all else is Trellis's own threads'.
 */
@NullMarked
package dev.trellis.runtime.live;

import org.jspecify.annotations.NullMarked;
