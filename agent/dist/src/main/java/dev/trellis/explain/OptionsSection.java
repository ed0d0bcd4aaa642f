package dev.trellis.explain;

import dev.trellis.dist.Version;
import dev.trellis.options.AgentOptions;
import dev.trellis.options.Option;
import dev.trellis.options.Options;
import dev.trellis.options.OptionsParser;
import dev.trellis.weaver.Releases;
import java.util.ArrayList;
import java.util.List;

/** What was given, and where. */
final class OptionsSection implements Section {

  @Override
  public void say(Configuration configuration, Page page) {
    page.heading("Trellis " + Version.current() + " on JDK " + configuration.jdk().version());
    page.title("Options");
    AgentOptions options = configuration.options();
    List<Option<?>> given = new ArrayList<>();
    for (Option<?> option : Options.all()) {
      if (options.isGiven(option)) {
        given.add(option);
      }
    }
    boolean environment = false;
    for (Option<?> option : given) {
      String source = options.source(option);
      environment |= source.equals(OptionsParser.ENVIRONMENT_VARIABLE);
      page.point(configuration.setting(option) + ", from " + source);
    }
    page.point(
        given.isEmpty()
            ? "None is given: all have their defaults."
            : "All others have their defaults.");
    if (environment) {
      page.point(
          OptionsParser.ENVIRONMENT_VARIABLE
              + " is that of this environment. The agent reads the one of the program's, and takes"
              + " from it what is given nowhere else.");
    }
    int release = configuration.jdk().feature();
    if (!Releases.isVerified(release)) {
      page.point(
          "Release "
              + release
              + " is unverified; verified are "
              + Releases.verified()
              + ". What the agent finds there, trellis doctor tells.");
    }
  }
}
