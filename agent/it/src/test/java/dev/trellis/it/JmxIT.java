package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.tools.attach.VirtualMachine;
import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.OnEveryJdk;
import dev.trellis.it.harness.Run;
import dev.trellis.it.harness.RunningJvm;
import dev.trellis.it.programs.AsksInterrupted;
import dev.trellis.it.programs.Ending;
import dev.trellis.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.management.Attribute;
import javax.management.AttributeNotFoundException;
import javax.management.InvalidAttributeValueException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bean, as a client without any class of Trellis's sees it. */
class JmxIT {

  @TempDir Path folder;

  @OnEveryJdk
  void the_bean_tells_what_the_report_tells_and_writes_it(Jdk jdk) throws Exception {
    RunningJvm child =
        ChildJvm.of(folder, Ending.class, "wait")
            .on(jdk)
            .agent("jmx=true,reportInterval=0,stackInterval=1k")
            .start();
    child.awaitLine("ready");
    try (JMXConnector connector = connect(child)) {
      MBeanServerConnection server = connector.getMBeanServerConnection();
      ObjectName name = new ObjectName("dev.trellis:type=Growth");
      child.awaitUntil("the bean is registered", () -> isRegistered(server, name));

      long before = (Long) server.getAttribute(name, "requestedBytes");
      String path = (String) server.invoke(name, "dump", new Object[0], new String[0]);
      Report report = new Run(0, "", "", Path.of(path), "").report();
      long after = (Long) server.getAttribute(name, "requestedBytes");

      assertThat(path)
          .isEqualTo(child.reportPath().toString())
          .isEqualTo(server.getAttribute(name, "report"));
      assertThat(report.totals().requestedBytes()).isBetween(before, after);
      assertThat(server.getMBeanInfo(name).getAttributes())
          .allSatisfy(
              attribute ->
                  assertThat(server.getAttribute(name, attribute.getName()))
                      .as(attribute.getName())
                      .isNotNull());
      assertThat((Long) server.getAttribute(name, "growths")).isPositive();
      assertThat((String) server.getAttribute(name, "startedAt")).matches("20.*Z");
      TabularData sites = (TabularData) server.getAttribute(name, "callSites");
      assertThat(sites.size()).isBetween(1, 50);
      assertThat(sites.values().stream().map(row -> (String) ((CompositeData) row).get("callSite")))
          .anyMatch(line -> line.startsWith(Ending.class.getName() + ".main(Ending.java:"));
      sampleInterval(server, name);
    }
    Run run = child.finish().succeeded();
    assertThat(run.out()).isEqualTo("ready\n");
    assertThat(run.report().self().alive()).isTrue();
  }

  private static void sampleInterval(MBeanServerConnection server, ObjectName name)
      throws Exception {
    assertThat(server.getAttribute(name, "stackIntervalBytes")).isEqualTo(1024L);
    server.setAttribute(name, new Attribute("stackIntervalBytes", 4096L));
    assertThat(server.getAttribute(name, "stackIntervalBytes")).isEqualTo(4096L);
    assertThatThrownBy(() -> server.setAttribute(name, new Attribute("stackIntervalBytes", 0L)))
        .isInstanceOf(InvalidAttributeValueException.class)
        .hasMessage("0 is not accepted: a whole number from 1");
    assertThatThrownBy(() -> server.getAttribute(name, "liveBytes"))
        .isInstanceOf(AttributeNotFoundException.class)
        .hasMessage("no attribute liveBytes");
  }

  @OnEveryJdk
  void what_is_off_loads_nothing(Jdk jdk) throws IOException {
    Path log = folder.resolve("classes.log");
    ChildJvm.of(folder, Ending.class, "return")
        .on(jdk)
        .flags("-Xlog:class+load:file=" + log)
        .agent("")
        .run()
        .succeeded();

    assertThat(Files.readAllLines(log))
        .anyMatch(line -> line.contains(Ending.class.getName()))
        .noneMatch(line -> line.contains(" javax.management."))
        .noneMatch(line -> line.contains(" java.lang.management."))
        .noneMatch(line -> line.contains(" dev.trellis.dist.Clerk"))
        .noneMatch(line -> line.contains(" dev.trellis.dist.GrowthBean"));
  }

  @OnEveryJdk
  void the_bean_comes_after_main_s_class(Jdk jdk) throws IOException {
    Path log = folder.resolve("classes.log");
    RunningJvm child =
        ChildJvm.of(folder, Ending.class, "wait")
            .on(jdk)
            .flags("-Xlog:class+load:file=" + log)
            .agent("jmx=true")
            .start();
    child.awaitUntil(
        "a server of beans is there", () -> first(log, " com.sun.jmx.mbeanserver.") >= 0);
    child.finish().succeeded();

    assertThat(first(log, " " + Ending.class.getName() + " "))
        .isNotNegative()
        .isLessThan(first(log, " com.sun.jmx.mbeanserver."));
  }

  @OnEveryJdk
  void a_thread_that_is_interrupted_is_answered_and_stays_interrupted(Jdk jdk) {
    Run run =
        ChildJvm.of(folder, AsksInterrupted.class).on(jdk).agent("jmx=true").run().succeeded();

    assertThat(run.out()).isEqualTo("true " + run.reportPath() + " true\n");
  }

  @Test
  void without_the_module_a_line_says_so_and_the_program_goes_on() {
    RunningJvm child =
        ChildJvm.of(folder, Ending.class, "wait")
            .flags("--limit-modules", "java.base,java.instrument")
            .agent("jmx=true")
            .start();
    child.awaitUntil("it says so", () -> !child.errors().isEmpty());
    Run run = child.finish().succeeded();

    assertThat(run.out()).isEqualTo("ready\n");
    assertThat(run.err())
        .isEqualTo(
            "trellis: jmx: the bean dev.trellis:type=Growth cannot be registered:"
                + " java.lang.NoClassDefFoundError: javax/management/DynamicMBean\n");
    assertThat(run.report().state()).isEqualTo(Report.State.COMPLETE);
  }

  private static long first(Path log, String text) {
    if (!Files.exists(log)) {
      return -1;
    }
    try {
      List<String> lines = Files.readAllLines(log);
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).contains(text)) {
          return i;
        }
      }
      return -1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JMXConnector connect(RunningJvm child) throws Exception {
    VirtualMachine jvm = VirtualMachine.attach(Long.toString(child.handle().pid()));
    try {
      return JMXConnectorFactory.connect(new JMXServiceURL(jvm.startLocalManagementAgent()));
    } finally {
      jvm.detach();
    }
  }

  private static boolean isRegistered(MBeanServerConnection server, ObjectName name) {
    try {
      return server.isRegistered(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
