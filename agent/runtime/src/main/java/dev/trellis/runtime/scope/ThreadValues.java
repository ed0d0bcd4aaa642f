package dev.trellis.runtime.scope;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where each thread keeps the scopes that it has opened.
 *
 * @param kept a thread local, so that what a thread has goes when the thread does, virtual ones
 *     included. Only written here: reading one may clean up in the thread's table, and that must
 *     not be while the program is in the middle of changing it
 * @param of what a given thread has in it, or null; changes nothing and allocates nothing
 */
public record ThreadValues(
    ThreadLocal<Object> kept, Function<Object, ? extends @Nullable Object> of) {}
