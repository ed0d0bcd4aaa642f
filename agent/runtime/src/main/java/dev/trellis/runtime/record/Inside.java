package dev.trellis.runtime.record;

/**
 * A thread that was seen inside a policy, or inside something else of Trellis's that its own growth
 * is not to be counted in.
 *
 * @param by the thread; the carrier of a virtual one
 * @param progress changes with each event that the thread has counted: the same twice means that no
 *     growth has come to its end between the two looks
 */
public record Inside(Thread by, long progress) {}
