package dev.trellis.runtime;

import dev.trellis.policy.AllocatorPolicy;
import dev.trellis.policy.ArrayLayout;
import dev.trellis.policy.Decision;
import dev.trellis.policy.DenialClass;
import dev.trellis.policy.GrowthSite;
import dev.trellis.runtime.compact.Compaction;
import dev.trellis.runtime.compact.Ladder;
import dev.trellis.runtime.decide.DenialDesk;
import dev.trellis.runtime.decide.FaultPlan;
import dev.trellis.runtime.decide.Faults;
import dev.trellis.runtime.decide.GrantAll;
import dev.trellis.runtime.decide.Jvm;
import dev.trellis.runtime.decide.Ledger;
import dev.trellis.runtime.decide.LimitRule;
import dev.trellis.runtime.decide.LimitRule.Level;
import dev.trellis.runtime.decide.LimitingPolicy;
import dev.trellis.runtime.decide.LiveLimitingPolicy;
import dev.trellis.runtime.decide.OnDenial;
import dev.trellis.runtime.decide.PolicyChain;
import dev.trellis.runtime.decide.PolicyMember;
import dev.trellis.runtime.live.LiveOptions;
import dev.trellis.runtime.record.ContainerType;
import dev.trellis.runtime.record.StorageKind;
import dev.trellis.runtime.stack.StackOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Throwaway engines for {@link WarmUp}: one container type, and a site for each rule and denial
 * class.
 *
 * @param stacks of which events the stack is taken
 * @param live which storages are watched, or null if none is
 */
record TrialEngines(StackOptions stacks, @Nullable LiveOptions live) {

  static final int SHORT = 10;
  static final int LONG = 1 << 20;

  /** Neither small nor watched by itself. */
  static final int MIDDLE = 500;

  static final int MOST = 1 << 28;

  /** Room for a storage of the most length, and nothing beside it. */
  static final long MOST_BYTES = (4L << 28) + 16;

  /** Sites have the ids from 1 to this. */
  static final int SITES = Rule.values().length * DenialClass.values().length;

  /** The first of the rules and classes below that decides and may deny. */
  static final int SITE_THAT_DECIDES = DenialClass.values().length + 1;

  /** Room for one of the long storages, so that the next is refused. */
  static final long ONE_LONG_BYTES = 6L * LONG;

  private static final long AMPLE_BYTES = 1L << 40;

  private static final ArrayLayout LAYOUT = new ArrayLayout(16, 2, 8);

  /** One that chooses lengths. */
  Engine compacting(StorageKind kind) {
    Compaction compaction = new Compaction(SHORT, 8, SITES + 1);
    Ladder ladder = compaction.ladder(LAYOUT, LONG, 0);
    for (int site = 1; site <= SITES; site++) {
      compaction.add(site, ladder);
    }
    compaction.event(1, LONG, compaction.next(1, LONG, 1));
    Engine engine = engine(kind, sites(), null, compaction);
    int unused = compaction.accounts().size();
    return engine;
  }

  /** One whose requests are put to policies. */
  Engine asking(PolicyChain chain) {
    return engine(StorageKind.ARRAY, sites(), chain, null);
  }

  /** One all of whose requests fail that may. */
  Engine failing() {
    Faults faults = new Faults(new FaultPlan("warm-up", 0, 1, List.of()), 1);
    List<SiteEntry> sites = sites();
    for (SiteEntry entry : sites) {
      faults.meets(entry.site(), null);
    }
    faults.begin();
    PolicyChain chain = new PolicyChain(members(), OnDenial.THROW, null, faults);
    return engine(StorageKind.ARRAY, sites, chain, null);
  }

  private Engine engine(
      StorageKind kind,
      List<SiteEntry> sites,
      @Nullable PolicyChain chain,
      @Nullable Compaction compaction) {
    List<ContainerType> types = List.of(new ContainerType("warm-up", LAYOUT, kind));
    return Engine.create(types, sites, new CurrentThread(), true, chain, stacks, live, compaction);
  }

  /** Policies that grant, fail and refuse. */
  static PolicyChain several(OnDenial onDenial) {
    DenialDesk desk = new DenialDesk(onDenial == OnDenial.EXIT, 1, Jvm.forTrial());
    return new PolicyChain(members(), onDenial, desk, null);
  }

  /** A limit to which comes back what is reclaimed. */
  static PolicyChain reclaiming(long limitBytes) {
    return one(new LiveLimitingPolicy(limitBytes, AMPLE_BYTES, Jvm.forTrial()), OnDenial.RECORD);
  }

  /** With rules of all levels, which refuse the second long storage and note the soft one's. */
  static List<PolicyChain> ruled() {
    List<LimitRule> rules = new ArrayList<>();
    for (Level level : Level.values()) {
      boolean soft = level == Level.PROCESS;
      rules.add(
          new LimitRule(level, "warm-up", new Anything(), ONE_LONG_BYTES, AMPLE_BYTES, soft, 1));
    }
    return List.of(
        one(new LimitingPolicy(AMPLE_BYTES, AMPLE_BYTES, Ledger.CUMULATIVE, rules), OnDenial.THROW),
        one(
            new LiveLimitingPolicy(AMPLE_BYTES, AMPLE_BYTES, Jvm.forTrial(), rules),
            OnDenial.THROW));
  }

  private static PolicyChain one(AllocatorPolicy policy, OnDenial onDenial) {
    return new PolicyChain(List.of(new PolicyMember("limiting", policy, 1)), onDenial);
  }

  private static List<PolicyMember> members() {
    List<PolicyMember> members = new ArrayList<>();
    members.add(
        new PolicyMember("limiting", new LimitingPolicy(AMPLE_BYTES, AMPLE_BYTES, Ledger.NET), 1));
    members.add(new PolicyMember("failing", Failing.policy(), 3));
    members.add(new PolicyMember("all", GrantAll.INSTANCE, 1));
    members.add(new PolicyMember("limiting", new LimitingPolicy(4096, AMPLE_BYTES, Ledger.NET), 1));
    return members;
  }

  private static List<SiteEntry> sites() {
    List<SiteEntry> sites = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      for (DenialClass denialClass : DenialClass.values()) {
        sites.add(
            new SiteEntry(
                new GrowthSite(sites.size() + 1, "warm-up", "up()V", denialClass, LAYOUT),
                0,
                rule));
      }
    }
    return sites;
  }

  /** Classes rather than lambdas: linking one takes longer than all the rest here. */
  private static final class CurrentThread implements Supplier<Thread> {
    @Override
    public Thread get() {
      return Thread.currentThread();
    }
  }

  private static final class Anything implements Predicate<String> {
    @Override
    public boolean test(String name) {
      return true;
    }
  }

  private static final class Failing implements AllocatorPolicy {

    /** Typed so that the verifier does not load what only decides. */
    static AllocatorPolicy policy() {
      return new Failing();
    }

    @Override
    public Decision allocate(GrowthSite site, int newLength) {
      throw new IllegalStateException("warm-up");
    }

    @Override
    public Decision grow(GrowthSite site, int oldLength, int newLength) {
      throw new IllegalStateException("warm-up");
    }
  }
}
