package dev.trellis.runtime.record;

import dev.trellis.policy.ArrayLayout;

/**
 * A container's class as the recorder knows it. A class that has storages of several layouts or
 * kinds is as many of these.
 *
 * @param name binary name
 * @param layout bytes of its storage
 * @param kind what is counted
 */
public record ContainerType(String name, ArrayLayout layout, StorageKind kind) {}
