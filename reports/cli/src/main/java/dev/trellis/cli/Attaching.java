package dev.trellis.cli;

import com.sun.tools.attach.VirtualMachine;
import com.sun.tools.attach.VirtualMachineDescriptor;
import dev.trellis.report.Text;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** Speaks with other JVMs by the JDK's attach API, which not every Java has. */
final class Attaching {

  private static final String MODULE = "jdk.attach";

  /** What a JVM takes as one argument; more makes it print, or hang up without a word. */
  private static final int MOST_ARGUMENT_BYTES = 1024;

  private Attaching() {}

  /**
   * Must be called before anything else here.
   *
   * @throws AttachException if this Java has no attach API
   */
  static void requireModule() {
    if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
      throw AttachException.impossible(
          "the Java at %s has no module %s, accepted: a JDK, 17 or newer"
              .formatted(Text.quoted(System.getProperty("java.home", "")), MODULE));
    }
  }

  /** Process id and main class of the JVMs but this one, by process id. */
  static List<String> list() {
    String self = Long.toString(ProcessHandle.current().pid());
    return VirtualMachine.list().stream()
        .filter(jvm -> !jvm.id().equals(self))
        .sorted(Comparator.comparingLong(jvm -> Long.parseLong(jvm.id())))
        .map(jvm -> jvm.id() + " " + mainClass(jvm))
        .toList();
  }

  static boolean isListed(long pid) {
    String id = Long.toString(pid);
    return VirtualMachine.list().stream().anyMatch(jvm -> jvm.id().equals(id));
  }

  /**
   * Loads the agent into a JVM.
   *
   * @param agent absolute path of its jar
   * @param options what it is told, taken as it is
   * @param limit how long to wait
   * @return the agent's answer, a line
   * @throws AttachException if there is no answer; the agent may start later if it took too long
   */
  static String load(long pid, Path agent, String options, Duration limit) {
    try (ReplyFile reply = ReplyFile.make(pid)) {
      String all = (options.isEmpty() ? "" : options + ",") + "reply=" + reply.path();
      int bytes = (agent + "=" + all).getBytes(StandardCharsets.UTF_8).length;
      if (bytes > MOST_ARGUMENT_BYTES) {
        throw AttachException.refused(
            "options and paths have %d bytes, accepted: at most %d; put options into a config=FILE"
                .formatted(bytes, MOST_ARGUMENT_BYTES));
      }
      Loading loading = new Loading(pid, agent, all);
      if (!loading.endsWithin(limit)) {
        reply.keep();
        throw AttachException.impossible(
            "JVM %d did not answer within %d s; should the agent start later, %s will tell"
                .formatted(pid, limit.toSeconds(), Text.quoted(reply.path())));
      }
      String answer = reply.read();
      if (!answer.isEmpty()) {
        return answer;
      }
      throw loading
          .failure()
          .orElseGet(
              () ->
                  AttachException.impossible(
                      "JVM %d could not answer into %s; its standard error tells more"
                          .formatted(pid, Text.quoted(reply.path()))));
    }
  }

  private static String mainClass(VirtualMachineDescriptor jvm) {
    String command = jvm.displayName();
    int end = command.indexOf(' ');
    String main = end < 0 ? command : command.substring(0, end);
    return main.isEmpty() ? "(main class not known)" : Text.printable(main);
  }
}
