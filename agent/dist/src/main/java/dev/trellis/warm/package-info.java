/** The command {@code warm}: fills the cache of woven classes before a program is ever started. */
@NullMarked
package dev.trellis.warm;

import org.jspecify.annotations.NullMarked;
