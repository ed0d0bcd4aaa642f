package dev.trellis.runtime;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.trellis.policy.AllocatorPolicy;
import dev.trellis.policy.ArrayLayout;
import dev.trellis.policy.DenialClass;
import dev.trellis.policy.GrowthSite;
import dev.trellis.program.Program;
import dev.trellis.runtime.decide.GrowthDeniedError;
import dev.trellis.runtime.decide.OnDenial;
import dev.trellis.runtime.decide.PolicyChain;
import dev.trellis.runtime.decide.PolicyMember;
import dev.trellis.runtime.record.ContainerType;
import dev.trellis.runtime.record.StorageKind;
import dev.trellis.runtime.record.TypeFigures;
import dev.trellis.runtime.stack.StackOptions;
import java.util.List;

/** An engine of one container type with a site for each rule, driven as the hook drives it. */
final class Rig {

  static final int NONE = GrowthSite.NONE;
  static final int PROBE = 0;
  static final int DECIDES = 1;
  static final int COUNTS = 2;
  static final int ASKS_TABLE = 3;
  static final int ASKS_RING = 4;
  static final int NEVER_DENIED = 5;
  static final int ASKS_LENGTH = 6;

  private static final ArrayLayout LAYOUT = new ArrayLayout(16, 2, 8);
  private static final ContainerType TYPE =
      new ContainerType("acme.List", LAYOUT, StorageKind.ARRAY);

  final Engine engine;
  private final long threadId;

  private Rig(PolicyChain chain, long threadId) {
    List<SiteEntry> sites = sites();
    if (chain != null && chain.faults() != null) {
      sites.forEach(
          entry ->
              chain.faults().meets(entry.site(), entry.rule() == Rule.ASK_TABLE ? "resize" : null));
    }
    engine =
        Engine.create(List.of(TYPE), sites, Thread::currentThread, true, chain, StackOptions.off());
    this.threadId = threadId;
  }

  /** An engine that only records. */
  static Rig recording() {
    return new Rig(null, currentId());
  }

  static Rig deciding(AllocatorPolicy policy) {
    return deciding(policy, OnDenial.THROW);
  }

  static Rig deciding(AllocatorPolicy policy, OnDenial onDenial) {
    return deciding(new PolicyChain(List.of(new PolicyMember("acme.Quota", policy, 10)), onDenial));
  }

  static Rig deciding(PolicyChain chain) {
    return new Rig(chain, currentId());
  }

  /** What the hook does at a site. */
  void send(int site, int oldLength, int newLength) {
    Program.grow(
        engine.sink(), HookWords.who(threadId, site), HookWords.what(oldLength, newLength));
  }

  /** The error that the program gets. */
  GrowthDeniedError denied(int site, int oldLength, int newLength) {
    return catchThrowableOfType(GrowthDeniedError.class, () -> send(site, oldLength, newLength));
  }

  /** What was counted, as a line to be compared. */
  String counted() {
    return line(engine.snapshot().types()[0]);
  }

  static String line(TypeFigures of) {
    return "initials %d growths %d shrinks %d replaces %d requestedBytes %d denials %d of %d bytes"
        .formatted(
            of.initials(),
            of.growths(),
            of.shrinks(),
            of.replaces(),
            of.requestedBytes(),
            of.denials(),
            of.deniedBytes());
  }

  private static List<SiteEntry> sites() {
    return List.of(
        site(DECIDES, "grow(I)[Ljava/lang/Object;", DenialClass.STRONG, Rule.DECIDE),
        site(COUNTS, "resize()V", DenialClass.NEVER_DENIED, Rule.COUNT),
        site(ASKS_TABLE, "put(I)V", DenialClass.STRONG, Rule.ASK_TABLE),
        site(ASKS_RING, "add(I)V", DenialClass.STRONG, Rule.ASK_RING),
        site(NEVER_DENIED, "treeify(I)V", DenialClass.NEVER_DENIED, Rule.DECIDE),
        site(ASKS_LENGTH, "addAll(I)V", DenialClass.STRONG, Rule.ASK));
  }

  private static SiteEntry site(int id, String method, DenialClass denialClass, Rule rule) {
    return new SiteEntry(new GrowthSite(id, "acme.List", method, denialClass, LAYOUT), 0, rule);
  }

  @SuppressWarnings("deprecation") // threadId() came with 19
  private static long currentId() {
    return Thread.currentThread().getId();
  }
}
