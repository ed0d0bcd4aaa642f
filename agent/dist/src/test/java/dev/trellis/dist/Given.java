package dev.trellis.dist;

import dev.trellis.dist.policies.Quota;
import dev.trellis.options.AgentOptions;
import dev.trellis.options.OptionException;
import dev.trellis.options.OptionsParser;
import dev.trellis.runtime.Engine;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** Options as a command line gives them, and sites as the simulated VM lays them out. */
final class Given {

  private Given() {}

  static AgentOptions options(String inline) {
    try {
      return OptionsParser.parse(inline, null);
    } catch (OptionException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  /** A policy of this class, found where the tests' own classes lie. */
  static AgentOptions policy(String className) {
    return options("policy=" + className + ",policyPath=" + testClasses());
  }

  /** Sites that are added to an engine, on a VM whose nodes are all of one size. */
  static Sites sites(Engine engine) {
    Layouts layouts = new Layouts(SimulatedVm.probe());
    layouts.makeNodesBy(type -> SimulatedVm.NODE);
    Sites sites = new Sites(layouts);
    sites.addTo(engine);
    return sites;
  }

  static Path testClasses() {
    try {
      return Path.of(Quota.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
