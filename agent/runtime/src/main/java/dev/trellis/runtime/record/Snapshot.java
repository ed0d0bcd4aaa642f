package dev.trellis.runtime.record;

import dev.trellis.runtime.stack.Stack;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded up to a moment. What a call site or a scope has, its type has in the same
 * snapshot. Confined to the thread that takes it.
 */
public final class Snapshot {

  private final TypeFigures[] types;

  /** By frames: one for each type and these, however many stripes and ways there are to it. */
  private final Map<List<String>, List<SiteFigures>> sites = new HashMap<>();

  private final Map<Integer, ScopeFigures> scopes = new TreeMap<>();

  /** The one that was read last, and may be filled again. */
  private @Nullable Cut used;

  Snapshot(TypeFigures[] types) {
    this.types = types;
  }

  void add(Stripe stripe) {
    stripe.addTo(this);
    Trail trail = stripe.trail();
    if (trail == null) {
      return;
    }
    for (@Nullable CallSite site : trail.sites().all()) {
      // A type that came after the figures were laid out is of the next snapshot.
      if (site != null && site.type < types.length) {
        add(site);
      }
    }
  }

  /** Adds what was counted in a scope, or in none: 0. */
  void add(int scope, int type, TypeCounters counted) {
    // A type that came after the figures were laid out is of the next snapshot.
    if (type < types.length) {
      add(scope, type, cut(counted));
    }
  }

  private Cut cut(TypeCounters counted) {
    Cut cut = Cut.of(counted, used);
    used = cut;
    return cut;
  }

  private void add(int scope, int type, Cut cut) {
    types[type].add(cut);
    if (scope != 0) {
      ScopeFigures figures = scopes.get(scope);
      if (figures == null) {
        figures = new ScopeFigures(scope, types.length);
        scopes.put(scope, figures);
      }
      figures.of(type, types[type].type()).add(cut);
    }
  }

  private void add(CallSite site) {
    ContainerType type = types[site.type].type();
    SiteFigures at = siteOf(type, site.stack, site instanceof SampledSite);
    if (site instanceof SampledSite sampled) {
      at.add(sampled);
    } else if (site instanceof ExactSite exact) {
      long largestBytes = exact.largestBytes; // before the cut, so that it is of what is in there
      Cut cut = cut(exact.counters);
      add(site.scope, site.type, cut);
      at.add(cut, largestBytes);
    }
  }

  /**
   * There is one of each container type, and comparing two by what they hold would link an
   * instruction at its first use.
   */
  @SuppressWarnings("ReferenceEquality")
  private SiteFigures siteOf(ContainerType type, Stack stack, boolean estimated) {
    List<SiteFigures> there = sites.get(stack.frames());
    if (there == null) {
      there = new ArrayList<>(1);
      sites.put(stack.frames(), there);
    }
    for (SiteFigures known : there) {
      if (known.type() == type) {
        return known;
      }
    }
    SiteFigures added = new SiteFigures(type, stack.frames(), estimated);
    there.add(added);
    return added;
  }

  /** Figures by index of type. */
  public TypeFigures[] types() {
    return types;
  }

  /** Figures of each scope, by its number. */
  public List<ScopeFigures> scopes() {
    return new ArrayList<>(scopes.values());
  }

  /** Figures of each call site of each type, by the type's name and the stack. */
  public List<SiteFigures> sites() {
    List<SiteFigures> all = new ArrayList<>(sites.size());
    for (List<SiteFigures> there : sites.values()) {
      all.addAll(there);
    }
    Collections.sort(all);
    return all;
  }
}
