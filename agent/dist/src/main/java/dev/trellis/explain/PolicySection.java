package dev.trellis.explain;

import dev.trellis.options.Options;
import dev.trellis.options.PolicySpec;
import dev.trellis.report.Quantities;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;

/** Who decides, in which order, and for how long. */
final class PolicySection implements Section {

  @Override
  public void say(Configuration configuration, Page page) {
    page.title("Policy");
    if (!configuration.mayDeny()) {
      page.point(
          configuration.records()
              ? granted(configuration.policy())
              : "system grants every request for storage. Nobody is asked, nothing is denied, and"
                  + " nothing is recorded.");
    } else {
      chain(configuration, page);
    }
    page.point(
        "This is settled before main, by these options alone. A second Trellis agent is refused,"
            + " and a policy on the program's class path is never picked up.");
  }

  private static String granted(PolicySpec policy) {
    return policy.isCompact()
        ? "compact grants every request for storage. It is counted, and some of them are for less"
            + " than the container would ask for (see Placement): nobody is asked, and nothing is"
            + " denied."
        : "counting grants every request for storage. It is counted and nothing else: nobody is"
            + " asked, and nothing is denied.";
  }

  private static void chain(Configuration configuration, Page page) {
    List<String> names = configuration.policy().names();
    page.point(
        names.size() == 1
            ? "Each request for storage is put to one policy:"
            : "Each request for storage is put to "
                + names.size()
                + " policies, in this order. One denial is enough; what the ones before have booked"
                + " is then taken back, and the ones behind are not asked.");
    int place = 0;
    for (String name : names) {
      place++;
      page.item((names.size() == 1 ? "" : place + ". ") + name + " " + what(name, configuration));
    }
    if (configuration.options().isGiven(Options.FAULTS)) {
      faults(configuration, page);
    }
    int failures = configuration.options().get(Options.POLICY_FAILURES);
    page.point(
        "Whatever a policy throws, and an answer of null, is a failure: it never reaches the"
            + " program, the request is granted, and the report counts and names it. After "
            + Quantities.counted(failures, "failures")
            + " a policy is not asked any more and grants all, which a line on stderr and the"
            + " report say. Recording goes on.");
    page.point(
        "What a policy, or Trellis itself, grows is granted, put to nobody, and not counted as the"
            + " program's.");
  }

  private static void faults(Configuration configuration, Page page) {
    String seed = "";
    if (configuration.options().isGiven(Options.FAULT_SEED)) {
      seed = " They are drawn from " + configuration.setting(Options.FAULT_SEED) + ".";
    } else if (configuration.options().get(Options.FAULTS).isDrawn()) {
      seed = " They are drawn from a faultSeed that each error and the report's options tell.";
    }
    page.point(
        configuration.setting(Options.FAULTS)
            + ": such requests are denied on purpose, from the program's first class on, and no"
            + " policy is asked about them."
            + seed
            + " A program with one thread that does the same meets the same ones again.");
  }

  private static String what(String name, Configuration configuration) {
    if (name.equals(PolicySpec.LIMITING)) {
      StringJoiner bounds = new StringJoiner(" and ");
      for (var option : List.of(Options.LIMIT, Options.MAX_STORAGE, Options.LIMITS)) {
        if (configuration.options().isGiven(option)) {
          bounds.add(configuration.setting(option));
        }
      }
      return "denies what goes beyond " + bounds + ".";
    }
    if (name.equals(PolicySpec.COMPACT)) {
      return "grants all, and has some storages grow by less (see Placement).";
    }
    if (!configuration.policy().classNames().contains(name)) {
      return "grants all.";
    }
    List<Path> path = configuration.options().get(Options.POLICY_PATH);
    StringJoiner places = new StringJoiner(File.pathSeparator);
    path.forEach(place -> places.add(place.toString()));
    return "decides as it is written. It is loaded from "
        + places
        + ", and sees the JDK and the policy API alone.";
  }
}
