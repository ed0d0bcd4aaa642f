package dev.trellis.dist;

import dev.trellis.options.AgentOptions;
import dev.trellis.options.Limit;
import dev.trellis.options.LimitRow;
import dev.trellis.options.LimitsFile;
import dev.trellis.options.Options;
import dev.trellis.runtime.decide.LimitRule;
import dev.trellis.runtime.scope.ThreadPattern;
import dev.trellis.weaver.ClassPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All limits that the options give, those of a limits file among them.
 *
 * @param processBytes the most that may be in use; {@code Long.MAX_VALUE} for no limit
 * @param maxStorageBytes the most a single storage may have; {@code Long.MAX_VALUE} for no limit
 * @param rules those for less than the process, and its soft one; empty without a file
 */
record DeclaredLimits(long processBytes, long maxStorageBytes, List<LimitRule> rules) {

  private static final String INSIDE = " > ";

  static DeclaredLimits of(AgentOptions options, long maxHeapBytes) {
    LimitsFile file = options.find(Options.LIMITS);
    Limit limit = options.find(Options.LIMIT);
    Long maxStorage = options.find(Options.MAX_STORAGE);
    List<LimitRule> rules = new ArrayList<>();
    if (file != null) {
      LimitRow process = file.process();
      if (process != null) {
        limit = process.limit();
        maxStorage = process.maxStorageBytes();
      }
      for (LimitRow row : file.rows()) {
        if (!row.equals(process)) {
          rules.add(rule(row, maxHeapBytes));
        }
      }
    }
    return new DeclaredLimits(bytes(limit, maxHeapBytes), orNone(maxStorage), rules);
  }

  private static LimitRule rule(LimitRow row, long maxHeapBytes) {
    Predicate<String> meant =
        switch (row.level()) {
          case PROCESS -> new OfName("");
          case SCOPE -> new OfScope(new ThreadPattern("", row.pattern()));
          case TYPE, CALL_SITE -> new OfClass(new ClassPattern(row.pattern()));
        };
    return new LimitRule(
        row.level(),
        row.pattern(),
        meant,
        bytes(row.limit(), maxHeapBytes),
        orNone(row.maxStorageBytes()),
        row.soft(),
        row.fromBytes());
  }

  private static long bytes(@Nullable Limit limit, long maxHeapBytes) {
    return limit == null ? Long.MAX_VALUE : limit.bytes(maxHeapBytes);
  }

  private static long orNone(@Nullable Long bytes) {
    return bytes == null ? Long.MAX_VALUE : bytes;
  }

  private record OfName(String name) implements Predicate<String> {
    @Override
    public boolean test(String other) {
      return name.equals(other);
    }
  }

  private record OfClass(ClassPattern pattern) implements Predicate<String> {
    @Override
    public boolean test(String name) {
      return pattern.matches(name);
    }
  }

  /** A scope with all that is opened inside it, or a bound on it would be passed by one more. */
  private record OfScope(ThreadPattern pattern) implements Predicate<String> {
    @Override
    public boolean test(String path) {
      int end = path.indexOf(INSIDE);
      while (end >= 0) {
        if (pattern.matches(path.substring(0, end))) {
          return true;
        }
        end = path.indexOf(INSIDE, end + 1);
      }
      return pattern.matches(path);
    }
  }
}
