package dev.trellis.weaver;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Containers of a library, whose sites are found by the fields that hold their storage.
 *
 * @param library name of the library, and the versions that this was checked against
 * @param pattern which classes
 * @param stores the fields
 * @param leftOut why they are left out, or null
 */
public record LibraryType(
    String library, ClassPattern pattern, List<FieldStores> stores, @Nullable String leftOut) {}
