package dev.trellis.it.policies;

import dev.trellis.policy.AllocatorPolicy;
import dev.trellis.policy.Decision;
import dev.trellis.policy.GrowthSite;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/** Decides well, and gives accounts that never come to an end. */
public final class AccountsWithoutEnd implements AllocatorPolicy {

  @Override
  public Decision allocate(GrowthSite site, int newLength) {
    return decide(newLength);
  }

  @Override
  public Decision grow(GrowthSite site, int oldLength, int newLength) {
    return decide(newLength);
  }

  private static Decision decide(int newLength) {
    return newLength < 0 ? Decision.DENY : Decision.GRANT;
  }

  @Override
  public Map<String, Long> accounts() {
    return new Endless();
  }

  /** Has one account more, whenever it is asked. */
  public static final class Endless extends AbstractMap<String, Long> {
    @Override
    public Set<Map.Entry<String, Long>> entrySet() {
      return new Entries();
    }
  }

  /** The same as a set. */
  public static final class Entries extends AbstractSet<Map.Entry<String, Long>>
      implements Iterator<Map.Entry<String, Long>> {
    private long count;

    @Override
    public Iterator<Map.Entry<String, Long>> iterator() {
      return this;
    }

    @Override
    public int size() {
      return Integer.MAX_VALUE;
    }

    @Override
    public boolean hasNext() {
      return true;
    }

    @Override
    public Map.Entry<String, Long> next() {
      count++;
      return Map.entry("account" + count + "Bytes", count);
    }
  }
}
