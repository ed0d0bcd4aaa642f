package dev.trellis.runtime.record;

import dev.trellis.runtime.stack.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded up to a moment. What a call site has, its type has in the same snapshot.
 * Confined to the thread that takes it.
 */
public final class Snapshot {

  private final TypeFigures[] types;

  /** By type and frames: one for each, however many stripes and ways there are to it. */
  private final Map<String, SiteFigures> sites = new TreeMap<>();

  Snapshot(TypeFigures[] types) {
    this.types = types;
  }

  void add(Stripe stripe) {
    stripe.addTo(types);
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

  private void add(CallSite site) {
    TypeFigures type = types[site.type];
    SiteFigures at = siteOf(type.type(), site.stack, site instanceof SampledSite);
    if (site instanceof SampledSite sampled) {
      at.add(sampled);
    } else if (site instanceof ExactSite exact) {
      Cut cut = Cut.of(exact.counters);
      type.add(cut);
      at.add(cut);
    }
  }

  private SiteFigures siteOf(ContainerType type, Stack stack, boolean estimated) {
    StringBuilder key = new StringBuilder(256);
    key.append(type.name()).append(' ').append(type.kind().name()).append(' ');
    key.append(type.layout().baseBytes()).append(' ').append(type.layout().elementShift());
    for (String frame : stack.frames()) {
      key.append('\n').append(frame);
    }
    String text = key.toString();
    SiteFigures known = sites.get(text);
    if (known == null) {
      known = new SiteFigures(type, stack.frames(), estimated);
      sites.put(text, known);
    }
    return known;
  }

  /** Figures by index of type. */
  public TypeFigures[] types() {
    return types;
  }

  /** Figures of each call site of each type, by type and stack. */
  public List<SiteFigures> sites() {
    return new ArrayList<>(sites.values());
  }
}
