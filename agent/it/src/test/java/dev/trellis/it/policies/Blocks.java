package dev.trellis.it.policies;

import dev.trellis.policy.AllocatorPolicy;
import dev.trellis.policy.Decision;
import dev.trellis.policy.GrowthSite;
import java.io.File;
import java.util.Map;
import java.util.TreeMap;

/**
 * Does not come back from a request for {@value #LENGTH} elements, or if so told from {@link
 * #accounts}, until there is a file; for ten minutes at the most.
 */
public final class Blocks implements AllocatorPolicy {

  /** The length of the request that does not come back. */
  public static final int LENGTH = 7_777;

  /** The system property that names the file. */
  public static final String UNTIL = "blocks.until";

  /** The system property that says {@code accounts} if these do not come back. */
  public static final String WHERE = "blocks.where";

  private static final long MOST_NANOS = 600_000_000_000L;

  private final File until = new File(System.getProperty(UNTIL));
  private final boolean inAccounts = "accounts".equals(System.getProperty(WHERE));

  @Override
  public Decision allocate(GrowthSite site, int newLength) {
    return decide(newLength);
  }

  @Override
  public Decision grow(GrowthSite site, int oldLength, int newLength) {
    return decide(newLength);
  }

  private Decision decide(int newLength) {
    if (newLength == LENGTH && !inAccounts) {
      await();
    }
    return Decision.GRANT;
  }

  @Override
  public Map<String, Long> accounts() {
    if (inAccounts) {
      await();
    }
    // Map.of would load a class of the JDK, on the thread that reports.
    Map<String, Long> figures = new TreeMap<>();
    figures.put("figureCount", 1L);
    return figures;
  }

  private void await() {
    long begin = System.nanoTime();
    while (!until.exists() && System.nanoTime() - begin < MOST_NANOS) {
      Thread.onSpinWait();
    }
  }
}
