package dev.trellis.runtime.record;

import dev.trellis.policy.ArrayLayout;

/**
 * A container's class as the recorder knows it.
 *
 * @param name binary name
 * @param layout bytes of its storage
 * @param hashTable whether a growth rehashes (counted in slots) rather than copies (counted in
 *     bytes)
 */
public record ContainerType(String name, ArrayLayout layout, boolean hashTable) {}
