package dev.trellis.dist.policies;

import dev.trellis.policy.AllocatorPolicy;
import dev.trellis.policy.Decision;
import dev.trellis.policy.GrowthSite;

/** Denies everything. */
public class Quota implements AllocatorPolicy {

  @Override
  public Decision allocate(GrowthSite site, int newLength) {
    return Decision.DENY;
  }

  @Override
  public Decision grow(GrowthSite site, int oldLength, int newLength) {
    return Decision.DENY;
  }

  /** Its constructor throws. */
  public static final class ThrowsWhenMade extends Quota {
    /** Throws. */
    public ThrowsWhenMade() {
      throw new IllegalStateException("no quota given");
    }
  }

  /** Its initialiser throws. */
  public static final class ThrowsWhenInitialised extends Quota {
    private static final int BYTES = Integer.parseInt("many");

    /** Never made. */
    public ThrowsWhenInitialised() {
      assert BYTES > 0;
    }
  }

  /** Needs something to be made. */
  public static final class TakesParameters extends Quota {
    private final int bytes;

    /** A quota of this many bytes. */
    public TakesParameters(int bytes) {
      this.bytes = bytes;
    }

    @Override
    public String standing() {
      return "quota " + bytes;
    }
  }

  /** Cannot be made by others. */
  public static final class HasAPrivateConstructor extends Quota {
    private HasAPrivateConstructor() {}
  }

  /** Cannot be made by anybody. */
  public abstract static class IsAbstract extends Quota {
    /** Never called. */
    public IsAbstract() {}
  }

  static final class IsNotPublic extends Quota {
    public IsNotPublic() {}
  }

  /** No policy at all. */
  public static final class IsNoPolicy {
    /** Does nothing. */
    public IsNoPolicy() {}
  }
}
