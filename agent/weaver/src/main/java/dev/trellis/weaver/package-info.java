/**
 * The catalogue of growth sites, the rewriting of the classes that hold them, and the check of the
 * one against the other.
 */
@NullMarked
package dev.trellis.weaver;

import org.jspecify.annotations.NullMarked;
