package dev.trellis.warm;

import dev.trellis.cache.WovenCache;
import dev.trellis.doctor.MisuseException;
import dev.trellis.options.AgentOptions;
import dev.trellis.options.OneLine;
import dev.trellis.options.OptionException;
import dev.trellis.options.OptionsParser;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The command {@code warm}. */
public final class Warm {

  static final int OK = 0;
  static final int USAGE = 2;
  static final int CANNOT_JUDGE = 4;
  static final int INTERNAL = 70;

  private Warm() {}

  /**
   * Runs a command line. Never throws.
   *
   * @param arguments what stands behind {@code warm}
   * @param out where data goes
   * @param err where a line goes if there is none
   * @return 0 if a start with these options finds all its classes woven, 2 if the command line or
   *     an option is refused, 4 if the cache cannot be filled, 70 after an error of Trellis itself
   */
  public static int run(String[] arguments, PrintStream out, PrintStream err) {
    try {
      WarmRequest request = WarmRequest.of(List.of(arguments));
      if (request.help()) {
        out.print(WarmRequest.USAGE);
        return OK;
      }
      AgentOptions options =
          OptionsParser.parse(request.options(), System.getenv(OptionsParser.ENVIRONMENT_VARIABLE));
      if (WovenCache.place(options) == null) {
        return complain(err, "cache is \"off\", accepted: a folder", USAGE);
      }
      return fill(request, options, out, err);
    } catch (MisuseException | OptionException e) {
      return complain(err, String.valueOf(e.getMessage()), USAGE);
    } catch (IOException | InterruptedException | RuntimeException | Error e) {
      return complain(err, "internal error: " + e + "; please report it", INTERNAL);
    } finally {
      out.flush();
    }
  }

  private static int fill(
      WarmRequest request, AgentOptions options, PrintStream out, PrintStream err)
      throws IOException, InterruptedException {
    Start start = new Start(request.home(), options);
    StartResult first = start.run();
    // What the first has left is only worth something if the next finds all of it.
    StartResult second = first.isFull() || !first.succeeded() ? first : start.run();
    if (!second.succeeded()) {
      err.print(second.errors());
      return complain(err, "a JVM with the agent ended with status " + second.status(), INTERNAL);
    }
    String found = second.found();
    if (!second.isFull() || found == null) {
      return complain(err, second.fault(), CANNOT_JUDGE);
    }
    Path file = Path.of(found.substring(found.indexOf(": ") + 2));
    out.print(
        "warm: "
            + found.substring(0, found.indexOf(' '))
            + " classes are woven for "
            + request.home()
            + ", "
            + (Files.size(file) + 1023) / 1024
            + " KiB in "
            + OneLine.of(file.toString())
            + "\n");
    return OK;
  }

  private static int complain(PrintStream err, String complaint, int code) {
    for (String line : complaint.lines().toList()) {
      err.print("trellis: warm: " + OneLine.of(line) + "\n");
    }
    err.flush();
    return code;
  }
}
