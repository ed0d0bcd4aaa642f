package dev.trellis.runtime;

import dev.trellis.policy.AllocatorPolicy;
import dev.trellis.policy.Decision;
import dev.trellis.policy.GrowthSite;
import dev.trellis.policy.Overrule;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A policy that always answers the same, and writes down what it is told. */
public class Notebook implements AllocatorPolicy {

  private final Decision answer;
  private final List<String> lines = new CopyOnWriteArrayList<>();

  /** A policy with this answer. */
  public Notebook(Decision answer) {
    this.answer = answer;
  }

  /** What it was told, in order. */
  public List<String> lines() {
    return lines;
  }

  @Override
  public Decision allocate(GrowthSite site, int newLength) {
    lines.add("allocate " + newLength);
    return answer;
  }

  @Override
  public Decision grow(GrowthSite site, int oldLength, int newLength) {
    lines.add("grow " + oldLength + " " + newLength);
    return answer;
  }

  @Override
  public Decision shrink(GrowthSite site, int oldLength, int newLength) {
    lines.add("shrink " + oldLength + " " + newLength);
    return answer;
  }

  @Override
  public void release(GrowthSite site, int oldLength, int newLength) {
    lines.add("release " + oldLength + " " + newLength);
  }

  @Override
  public void rollback(GrowthSite site, int oldLength, int newLength) {
    lines.add("rollback " + oldLength + " " + newLength);
  }

  @Override
  public void overruled(GrowthSite site, int oldLength, int newLength, Overrule why) {
    lines.add("overruled " + oldLength + " " + newLength + " " + why);
  }

  @Override
  public String standing() {
    return "notes " + lines.size();
  }
}
