package dev.trellis.weaver;

import java.util.Collection;
import java.util.List;

/**
 * What a {@link WovenPack} says beside its classes.
 *
 * @param key what it is for
 * @param namesOfJdk the classes of java.base that may have sites
 * @param prefixes what the names of others begin with that may
 * @param release the JDK's feature release that the catalogue was read for
 * @param expected the sites that must be there
 */
record PackFrame(
    String key,
    Collection<String> namesOfJdk,
    Collection<String> prefixes,
    int release,
    List<ExpectedSites> expected) {}
