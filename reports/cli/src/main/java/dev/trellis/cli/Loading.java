package dev.trellis.cli;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import dev.trellis.report.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to load the agent, on a thread of its own: the JDK waits without limit for a JVM that
 * took the connection and says nothing.
 */
final class Loading extends Thread {

  private static final int OLDEST_RELEASE = 17;

  private final long pid;
  private final Path agent;
  private final String options;
  private @Nullable AttachException failure;

  Loading(long pid, Path agent, String options) {
    super("trellis-attach");
    this.pid = pid;
    this.agent = agent;
    this.options = options;
    setDaemon(true);
  }

  /** Starts, and tells whether it came to an end in time. */
  boolean endsWithin(Duration limit) {
    start();
    try {
      join(limit.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return !isAlive();
  }

  /** Why the agent was not loaded; none if it was. After its end. */
  Optional<AttachException> failure() {
    return Optional.ofNullable(failure);
  }

  @Override
  public void run() {
    try {
      VirtualMachine jvm = VirtualMachine.attach(Long.toString(pid));
      try {
        failure = refusal(pid, jvm.getSystemProperties());
        if (failure == null) {
          jvm.loadAgent(agent.toString(), options);
        }
      } finally {
        jvm.detach();
      }
    } catch (AttachNotSupportedException e) {
      failure =
          String.valueOf(e.getMessage()).contains("does not support the attach mechanism")
              ? TargetProcess.disabled(pid)
              : impossible("cannot be attached to", e);
    } catch (AgentLoadException e) {
      failure =
          String.valueOf(e.getMessage()).contains("Dynamic agent loading is not enabled")
              ? AttachException.impossible(
                  "JVM %d does not load agents while it runs, accepted: one without".formatted(pid)
                      + " -XX:-EnableDynamicAgentLoading")
              : impossible("did not load " + Text.quoted(agent), e);
    } catch (AgentInitializationException e) {
      failure = impossible("did not start " + Text.quoted(agent), e);
    } catch (IOException | RuntimeException e) {
      failure = impossible("cannot be attached to", e);
    }
  }

  /**
   * What the agent would have to refuse by an exception on that JVM's standard error is refused
   * before it is loaded: an older JVM, in the agent's own words, and a security manager.
   */
  static @Nullable AttachException refusal(long pid, Properties properties) {
    String release = properties.getProperty("java.specification.version", "");
    String feature = release.startsWith("1.") ? release.substring(2) : release;
    // What is no number, the agent itself will judge.
    if (feature.matches("[0-9]{1,9}") && Integer.parseInt(feature) < OLDEST_RELEASE) {
      return AttachException.refused(
          "this JVM is Java %s; accepted: Java %d or newer".formatted(release, OLDEST_RELEASE));
    }
    String manager = properties.getProperty("java.security.manager");
    if (manager != null && !manager.equals("allow") && !manager.equals("disallow")) {
      return AttachException.impossible(
          "JVM %d has a security manager, accepted: one without -Djava.security.manager"
              .formatted(pid));
    }
    return null;
  }

  private AttachException impossible(String what, Exception cause) {
    String reason = String.valueOf(cause.getMessage()).strip();
    return AttachException.impossible("JVM %d %s: %s".formatted(pid, what, Text.printable(reason)));
  }
}
