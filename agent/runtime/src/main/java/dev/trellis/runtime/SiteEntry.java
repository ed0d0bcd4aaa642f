package dev.trellis.runtime;

import dev.trellis.policy.GrowthSite;

/**
 * A growth site as the engine knows it; its id is its place in the list.
 *
 * @param site what policies are handed
 * @param type index of the container's type
 * @param rule what the hook sends there
 */
public record SiteEntry(GrowthSite site, int type, Rule rule) {}
