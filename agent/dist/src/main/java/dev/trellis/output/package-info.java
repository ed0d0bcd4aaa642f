/**
 * What the agent lets out: its report file and its lines on stderr. Nothing here throws at its
 * caller, since the program must run the same whether or not a report can be written.
 */
@NullMarked
package dev.trellis.output;

import org.jspecify.annotations.NullMarked;
