/** Bytes of arrays on the VM that is running. */
@NullMarked
package dev.trellis.runtime.layout;

import org.jspecify.annotations.NullMarked;
