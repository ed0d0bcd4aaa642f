package dev.trellis.dist;

import dev.trellis.options.AgentOptions;
import dev.trellis.options.LimitsFile;
import dev.trellis.options.OptionException;
import dev.trellis.options.Options;
import dev.trellis.options.PolicySpec;
import dev.trellis.policy.AllocatorPolicy;
import dev.trellis.runtime.Engine;
import dev.trellis.runtime.compact.Compaction;
import dev.trellis.runtime.decide.DenialDesk;
import dev.trellis.runtime.decide.FaultPlan;
import dev.trellis.runtime.decide.Faults;
import dev.trellis.runtime.decide.GrantAll;
import dev.trellis.runtime.decide.Jvm;
import dev.trellis.runtime.decide.Ledger;
import dev.trellis.runtime.decide.LimitingPolicy;
import dev.trellis.runtime.decide.LiveLimitingPolicy;
import dev.trellis.runtime.decide.OnDenial;
import dev.trellis.runtime.decide.PolicyChain;
import dev.trellis.runtime.decide.PolicyMember;
import dev.trellis.runtime.draw.Draws;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The policies that the options name. */
public final class Policies {

  private final AgentOptions options;
  private final int mostFailures;

  private Policies(AgentOptions options) {
    this.options = options;
    this.mostFailures = options.get(Options.POLICY_FAILURES);
  }

  /** The chain, or null if no policy in it could ever deny. */
  static @Nullable PolicyChain chain(AgentOptions options) throws OptionException {
    PolicySpec spec = options.get(Options.POLICY);
    if (!options.mayDeny()) {
      return null;
    }
    Policies policies = new Policies(options);
    ClassLoader loader = policies.loader();
    List<PolicyMember> members = new ArrayList<>();
    for (String name : spec.names()) {
      if (name.equals("limiting")) {
        members.add(new PolicyMember(name, policies.limiting(), policies.mostFailures));
      } else if (name.equals("counting") || name.equals("compact")) {
        members.add(new PolicyMember(name, GrantAll.INSTANCE, policies.mostFailures));
      } else {
        members.add(policies.own(name, loader));
      }
    }
    OnDenial onDenial = OnDenial.valueOf(options.get(Options.ON_DENIAL).name());
    return new PolicyChain(members, onDenial, policies.desk(onDenial), faults(options));
  }

  private @Nullable DenialDesk desk(OnDenial onDenial) {
    long intervalNanos = options.get(Options.REPORT_INTERVAL).toNanos();
    return switch (onDenial) {
      case THROW, RECORD -> null;
      case DUMP -> new DenialDesk(false, intervalNanos, new Jvm());
      case EXIT -> new DenialDesk(true, intervalNanos, new Jvm());
    };
  }

  /** Who chooses lengths, or null if nobody does. */
  static @Nullable Compaction compaction(AgentOptions options) {
    return options.get(Options.POLICY).isCompact()
        ? new Compaction(
            options.get(Options.COMPACT_FROM),
            options.get(Options.COMPACT_GROWTH),
            Engine.MOST_SITES)
        : null;
  }

  private static @Nullable Faults faults(AgentOptions options) {
    FaultPlan plan = options.find(Options.FAULTS);
    if (plan == null) {
      return null;
    }
    Integer seed = options.find(Options.FAULT_SEED);
    return new Faults(plan, seed == null ? drawnSeed() : seed);
  }

  /** One that can be given as the option. Before {@code main}, so a clock is at hand. */
  private static int drawnSeed() {
    return (int) (Draws.mixed(System.nanoTime()) >>> 33) | 1;
  }

  /**
   * Refuses the classes that a start would refuse. No code of theirs runs.
   *
   * @throws OptionException for the first that is not there, or is no policy
   */
  public static void check(AgentOptions options) throws OptionException {
    Policies policies = new Policies(options);
    ClassLoader loader = policies.loader();
    for (String name : options.get(Options.POLICY).classNames()) {
      try {
        Constructor<?> constructor = policies.constructorOf(name, loader);
        if (Modifier.isAbstract(constructor.getDeclaringClass().getModifiers())
            || !Modifier.isPublic(constructor.getDeclaringClass().getModifiers())) {
          throw policies.cannotBeMade(name);
        }
      } catch (ClassNotFoundException e) {
        if (policies.damage(e) == null) {
          throw policies.missing(name);
        }
      } catch (NoSuchMethodException e) {
        throw policies.cannotBeMade(name);
      } catch (LinkageError | RuntimeException e) {
        // A start goes on without this policy.
      }
    }
  }

  /** The ledger that is kept. Without a limit there is nothing that anything could come back to. */
  public static Ledger ledger(AgentOptions options) {
    Ledger ledger = Ledger.valueOf(options.get(Options.LEDGER).name());
    LimitsFile limits = options.find(Options.LIMITS);
    boolean hasLimit = options.find(Options.LIMIT) != null || (limits != null && limits.hasLimit());
    return !hasLimit && ledger == Ledger.LIVE ? Ledger.NET : ledger;
  }

  private AllocatorPolicy limiting() {
    DeclaredLimits limits = DeclaredLimits.of(options, Runtime.getRuntime().maxMemory());
    Ledger ledger = ledger(options);
    return ledger == Ledger.LIVE
        ? new LiveLimitingPolicy(
            limits.processBytes(), limits.maxStorageBytes(), new Jvm(), limits.rules())
        : new LimitingPolicy(
            limits.processBytes(), limits.maxStorageBytes(), ledger, limits.rules());
  }

  private ClassLoader loader() throws OptionException {
    List<Path> path = options.find(Options.POLICY_PATH);
    try {
      return PolicyLoader.over(path == null ? List.of() : path);
    } catch (MalformedURLException e) {
      throw options.refusal(Options.POLICY_PATH, "cannot be read: " + e.getMessage());
    }
  }

  /**
   * What is missing is a mistake in the options; what is there and fails is the policy's, and must
   * not cost the program its start.
   */
  private PolicyMember own(String name, ClassLoader loader) throws OptionException {
    try {
      AllocatorPolicy policy = (AllocatorPolicy) constructorOf(name, loader).newInstance();
      return new PolicyMember(name, policy, mostFailures);
    } catch (ClassNotFoundException e) {
      Throwable damage = damage(e);
      if (damage != null) {
        return PolicyMember.broken(name, damage);
      }
      throw missing(name);
    } catch (NoSuchMethodException | IllegalAccessException | InstantiationException e) {
      throw cannotBeMade(name);
    } catch (InvocationTargetException e) {
      return PolicyMember.broken(name, e.getCause() == null ? e : e.getCause());
    } catch (LinkageError | RuntimeException e) { // a signature that does not fit, for one
      return PolicyMember.broken(name, e);
    }
  }

  private Constructor<?> constructorOf(String name, ClassLoader loader)
      throws OptionException, ClassNotFoundException, NoSuchMethodException {
    Class<?> type = Class.forName(name, false, loader);
    if (!AllocatorPolicy.class.isAssignableFrom(type)) {
      throw options.refusal(
          Options.POLICY, "\"" + name + "\" does not implement " + AllocatorPolicy.class.getName());
    }
    return type.getConstructor();
  }

  /** Why a class may not have been found; null if all that could hold it is sound. */
  private @Nullable Throwable damage(ClassNotFoundException notFound) {
    List<Path> path = options.find(Options.POLICY_PATH);
    Throwable unread = notFound.getCause();
    return unread == null && path != null ? PolicyLoader.damage(path) : unread;
  }

  private OptionException missing(String name) {
    return options.refusal(Options.POLICY, "class \"" + name + "\" is not in policyPath");
  }

  private OptionException cannotBeMade(String name) {
    return options.refusal(
        Options.POLICY,
        "class \""
            + name
            + "\" is not a public class with a public constructor without parameters");
  }
}
