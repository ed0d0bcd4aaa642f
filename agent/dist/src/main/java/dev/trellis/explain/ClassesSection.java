package dev.trellis.explain;

import dev.trellis.options.AskPut;
import dev.trellis.options.Options;
import dev.trellis.policy.DenialClass;
import dev.trellis.weaver.ClassPattern;
import dev.trellis.weaver.Examined;
import dev.trellis.weaver.Examiner;
import dev.trellis.weaver.SiteCoverage;
import dev.trellis.weaver.WeaverOptions;
import java.util.List;

/** What a denial leaves behind, site by site. */
final class ClassesSection implements Section {

  @Override
  public boolean holdsFor(Configuration configuration) {
    return configuration.mayDeny() || configuration.everySite();
  }

  @Override
  public void say(Configuration configuration, Page page) {
    page.title("Denial classes");
    List<Examined> types = types(configuration);
    page.point(
        "What a denial leaves behind depends on the site, which is a method of the container's"
            + " class. A type without methods here has all of its sites in that class, and a method"
            + " whose sites differ has its instruction behind it.");
    if (!configuration.mayDeny()) {
      page.point("With these options nothing is denied: so it would be.");
    } else if (!configuration.carriesOutDenials()) {
      page.point("With onDenial=record no denial is carried out: so it would be.");
    }
    DenialTable table = DenialTable.of(types);
    for (DenialClass one : DenialClass.values()) {
      List<String> lines = table.lines(one);
      page.point(one + ": " + meaning(one) + (lines.isEmpty() ? " No site is so." : ""));
      lines.forEach(page::item);
      if (one == DenialClass.NEVER_DENIED) {
        others(configuration, page);
      }
    }
    if (configuration.everySite()) {
      sites(types, page);
    } else {
      page.point("--sites names every site.");
    }
  }

  /** Those of the JDK that would be woven; entries are not among a table's sites. */
  private static List<Examined> types(Configuration configuration) {
    List<ClassPattern> found = List.of();
    WeaverOptions options =
        new WeaverOptions(
            configuration.mayDeny(),
            configuration.options().get(Options.NODES),
            found,
            false,
            configuration.policy().isCompact(),
            configuration.options().get(Options.ASK_PUT) == AskPut.AFTER);
    return new Examiner(configuration.catalogue(), options).missing();
  }

  private static String meaning(DenialClass of) {
    return switch (of) {
      case STRONG ->
          "the container is as it was before that element. A call with many elements may leave"
              + " some of them in.";
      case INSERTED -> "the element is in, and the call threw.";
      case NEVER_DENIED ->
          "only counted, the request is granted whatever the policies say. A denial would lose or"
              + " corrupt content here, or nobody has shown that it would not; or a method above"
              + " has asked before.";
    };
  }

  private static void others(Configuration configuration, Page page) {
    page.item(
        "containers of libraries: " + String.join(", ", configuration.catalogue().libraryNames()));
    if (configuration.options().isGiven(Options.SITES)) {
      page.item("what " + configuration.setting(Options.SITES) + " finds");
    }
    if (configuration.options().get(Options.NODES)) {
      page.item("entries of maps, sets, lists and queues");
    }
  }

  private static void sites(List<Examined> types, Page page) {
    page.point("Every site of the JDK, with its denial class and its kind:");
    for (Examined type : types) {
      for (SiteCoverage site : type.sites()) {
        page.line("%-12s %-11s %s".formatted(site.denialClass(), site.kind(), site.site()));
      }
    }
  }
}
