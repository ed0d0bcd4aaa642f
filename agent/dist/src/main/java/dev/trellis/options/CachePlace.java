package dev.trellis.options;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where woven classes are kept for later starts.
 *
 * @param folder an absolute path, or null if they are not kept
 */
public record CachePlace(@Nullable Path folder) {}
