package dev.trellis.doctor;

import dev.trellis.cache.WovenCache;
import dev.trellis.options.OneLine;
import dev.trellis.weaver.Examiner;
import dev.trellis.weaver.WeaverOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command {@code doctor}. */
public final class Doctor {

  static final int OK = 0;
  static final int USAGE = 2;
  static final int CANNOT_JUDGE = 4;
  static final int INTERNAL = 70;

  private Doctor() {}

  /**
   * Runs a command line. Never throws.
   *
   * @param arguments what stands behind {@code doctor}
   * @param out where data goes
   * @param err where a line goes if there is none
   * @return 0 if all that is expected can be woven, 2 if the command line is not understood, 4 if
   *     something is missing, unknown or unreadable, 70 after an error of Trellis itself
   */
  public static int run(String[] arguments, PrintStream out, PrintStream err) {
    Lines lines = new Lines(out);
    try {
      Asked asked = Asked.of(List.of(arguments));
      if (asked.help()) {
        lines.add(Asked.USAGE);
        return OK;
      }
      return examine(asked, lines);
    } catch (MisuseException e) {
      return complain(err, String.valueOf(e.getMessage()), USAGE);
    } catch (IOException | RuntimeException | Error e) {
      return complain(err, "internal error: " + e + "; please report it", INTERNAL);
    } finally {
      out.flush();
    }
  }

  private static int examine(Asked asked, Lines lines) throws MisuseException, IOException {
    // All that was given is looked at before anything is printed: a misuse has no data.
    List<Jdk> jdks = new ArrayList<>();
    for (Path home : asked.homes()) {
      jdks.add(Jdk.at(home));
    }
    List<ClassSource> sources = new ArrayList<>();
    for (Path place : asked.places()) {
      sources.addAll(ClassSource.of(place));
    }
    WeaverOptions options = new WeaverOptions(true, asked.nodes(), asked.sites(), false, true);
    List<Section> sections = new ArrayList<>();
    for (Jdk jdk : jdks) {
      Examiner examiner = new Examiner(asked.catalogue(jdk.feature()), options);
      sections.add(new JdkSection(jdk, Survey.ofJdk(examiner, jdk), asked.nodes()));
    }
    Examiner examiner = new Examiner(asked.catalogue(Runtime.version().feature()), options);
    for (ClassSource source : sources) {
      sections.add(new PlaceSection(source, Survey.of(examiner, source)));
    }
    if (asked.places().isEmpty()) {
      sections.add(new CacheSection(WovenCache.place(asked.options())));
    }
    boolean complete = true;
    for (Section section : sections) {
      if (section != sections.get(0)) {
        lines.add("");
      }
      complete &= section.print(lines, asked.all());
    }
    return complete ? OK : CANNOT_JUDGE;
  }

  private static int complain(PrintStream err, String complaint, int code) {
    err.print("trellis: doctor: " + OneLine.of(complaint) + "\n");
    err.flush();
    return code;
  }
}
