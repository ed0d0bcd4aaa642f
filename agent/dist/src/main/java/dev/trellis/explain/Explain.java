package dev.trellis.explain;

import dev.trellis.dist.Catalogues;
import dev.trellis.dist.FaultSites;
import dev.trellis.dist.Policies;
import dev.trellis.doctor.Jdk;
import dev.trellis.doctor.MisuseException;
import dev.trellis.options.AgentOptions;
import dev.trellis.options.OneLine;
import dev.trellis.options.OptionException;
import dev.trellis.options.OptionsParser;
import dev.trellis.weaver.Catalogue;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The command {@code explain}. */
public final class Explain {

  static final int OK = 0;
  static final int USAGE = 2;
  static final int INTERNAL = 70;

  private static final List<Section> SECTIONS =
      List.of(
          new OptionsSection(),
          new PolicySection(),
          new HeapSection(),
          new LimitsSection(),
          new LedgerSection(),
          new PlacementSection(),
          new SynchronisationSection(),
          new DenialSection(),
          new ClassesSection(),
          new RecordingSection(),
          new ReportSection());

  private Explain() {}

  /**
   * Runs a command line. Never throws.
   *
   * @param arguments what stands behind {@code explain}
   * @param out where data goes
   * @param err where a line goes if there is none
   * @return 0 if all is explained, 2 if the command line or an option is refused, 70 after an error
   *     of Trellis itself
   */
  public static int run(String[] arguments, PrintStream out, PrintStream err) {
    return run(arguments, System.getenv(OptionsParser.ENVIRONMENT_VARIABLE), out, err);
  }

  static int run(
      String[] arguments, @Nullable String environment, PrintStream out, PrintStream err) {
    try {
      Question question = Question.of(List.of(arguments));
      out.print(question.help() ? Question.USAGE : text(configuration(question, environment)));
      return OK;
    } catch (OptionException e) {
      int code = USAGE;
      for (String line : String.valueOf(e.getMessage()).split("\n", -1)) {
        code = complain(err, line, USAGE);
      }
      return code;
    } catch (MisuseException e) {
      return complain(err, "explain: " + e.getMessage(), USAGE);
    } catch (RuntimeException | Error e) {
      return complain(err, "explain: internal error: " + e + "; please report it", INTERNAL);
    } finally {
      out.flush();
    }
  }

  private static Configuration configuration(Question question, @Nullable String environment)
      throws MisuseException, OptionException {
    Jdk jdk = Jdk.at(question.home());
    AgentOptions options = OptionsParser.parse(question.options(), environment);
    Catalogue catalogue = Catalogues.of(options, jdk.feature());
    Policies.check(options);
    FaultSites.check(options, catalogue);
    return Configuration.of(options, jdk, catalogue, question);
  }

  /** All that is to be said. */
  static String text(Configuration configuration) {
    Page page = new Page();
    for (Section section : SECTIONS) {
      if (section.holdsFor(configuration)) {
        section.say(configuration, page);
      }
    }
    return page.text();
  }

  private static int complain(PrintStream err, String complaint, int code) {
    err.print("trellis: " + OneLine.of(complaint) + "\n");
    err.flush();
    return code;
  }
}
