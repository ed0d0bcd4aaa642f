package dev.trellis.runtime.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExemptionsTest {

  private static final StackTraceElement CALL = frame("acme.Orders", "add");

  private final Exemptions exemptions = new Exemptions();

  @ParameterizedTest
  @CsvSource({
    "acme.Orders, <clinit>",
    "acme.Plugins, loadClass",
    "acme.Plugins, findClass",
    "java.lang.invoke.MethodHandleNatives, linkCallSite",
    "java.lang.invoke.MethodHandleNatives, linkMethod",
    "java.lang.invoke.MethodHandleNatives, linkDynamicConstant",
    "jdk.internal.loader.URLClassPath, getLoader",
    "jdk.internal.loader.URLClassPath$JarLoader, ensureOpen",
    "java.util.logging.LogManager, ensureLogManagerInitialized",
    "java.util.logging.LogManager$LogNode, walkAndSetParent",
    "sun.launcher.LauncherHelper, checkAndLoadMain",
    "java.lang.Shutdown, runHooks",
    "java.util.HashMap, treeifyBin",
    "java.util.HashMap$TreeNode, split"
  })
  void growth_under_such_a_frame_is_exempt_at_any_depth(String type, String method) {
    assertThat(isExempt(frame("java.util.ArrayList", "grow"), frame(type, method), CALL)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "java.util.HashMap, putVal",
    "java.util.HashMap, put",
    "java.util.HashMap, resize",
    "jdk.internal.loader.AbstractClassLoaderValue, computeIfAbsent",
    "java.util.logging.Logger, log",
    "java.util.logging.StreamHandler, publish",
    "java.util.ServiceLoader$LazyClassPathLookupIterator, parse",
    "acme.Table, split",
    "acme.Table, resize",
    "acme.Table, treeifyBin",
    "acme.Shutdown, runHooks",
    "acme.Orders, <init>"
  })
  void growth_under_any_other_frame_is_not(String type, String method) {
    assertThat(isExempt(frame("java.util.ArrayList", "grow"), frame(type, method), CALL)).isFalse();
  }

  @Test
  void what_the_jdk_says_of_an_error_that_nobody_caught_is_exempt_and_what_others_say_is_not() {
    StackTraceElement list = frame("java.util.ArrayList", "grow");
    StackTraceElement print = frame("java.lang.Throwable", "printStackTrace");
    StackTraceElement handler = frame("java.lang.ThreadGroup", "uncaughtException");
    StackTraceElement dispatch = frame("java.lang.Thread", "dispatchUncaughtException");

    assertThat(isExempt(list, print, handler, dispatch)).isTrue();
    assertThat(isExempt(list, print, handler, frame("acme.Group", "uncaughtException"), dispatch))
        .isTrue();
    assertThat(isExempt(list, frame("acme.Stream", "write"), print, handler, dispatch)).isFalse();
    assertThat(isExempt(list, frame("acme.Handler", "uncaughtException"), handler, dispatch))
        .isFalse();
    assertThat(isExempt(list, dispatch)).isFalse();
    assertThat(isExempt(list, print, CALL)).isFalse();
  }

  @Test
  void what_a_cut_stack_does_not_show_counts_as_delicate() {
    StackTraceElement[] deep = new StackTraceElement[1024];
    Arrays.fill(deep, CALL);

    assertThat(isExempt(deep)).isTrue();
    assertThat(isExempt()).isTrue();
    assertThat(isExempt(Arrays.copyOf(deep, 1023))).isFalse();
  }

  @Test
  void the_call_site_is_the_first_frame_that_is_neither_the_jdks_nor_trelliss() {
    StackTraceElement[] stack = {
      frame("dev.trellis.runtime.DecidingSink", "applyAsLong"),
      frame("java.lang.TrellisHook", "created"),
      frame("jdk.internal.Somewhere", "grow"),
      frame("sun.nio.Somewhere", "grow"),
      frame("dev.trellis.api.Growth", "tryReserve"),
      CALL,
      frame("acme.Main", "main")
    };

    assertThat(Exemptions.callSite(stack)).isEqualTo(CALL);
    assertThat(Exemptions.callSite(new StackTraceElement[] {frame("java.lang.Thread", "run")}))
        .isNull();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "none, java.management, javax.management.AttributeList",
        "platform, java.sql, javax.sql.DataSource",
        "none, jdk.httpserver, com.sun.net.httpserver.Headers"
      })
  void a_frame_of_a_module_of_the_jdks_is_the_jdks(String loader, String module, String type) {
    assertThat(Exemptions.callSite(new StackTraceElement[] {frame(loader, module, type), CALL}))
        .isEqualTo(CALL);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "app, jdk.compiler, com.sun.tools.javac.util.Names",
        "app, jdk.jshell, jdk.jshell.Eval",
        "app, acme.orders, acme.orders.Page",
        "none, acme.plugins, acme.plugins.Filter",
        "none, none, javax.inject.Whatever",
        "app, none, com.sun.jersey.Server"
      })
  void a_frame_of_any_other_is_the_programs(String loader, String module, String type) {
    StackTraceElement frame = frame(loader, module, type);

    assertThat(Exemptions.callSite(new StackTraceElement[] {frame, CALL})).isEqualTo(frame);
  }

  @Test
  void who_asks_by_the_api_takes_a_denial_for_an_answer() {
    StackTraceElement grow = frame("java.util.ArrayList", "grow");

    assertThat(
            Exemptions.isQuestion(
                new StackTraceElement[] {
                  grow, frame("dev.trellis.api.Growth", "tryReserve"), CALL
                }))
        .isTrue();
    assertThat(
            Exemptions.isQuestion(
                new StackTraceElement[] {grow, frame("dev.trellis.api.Scope", "open"), CALL}))
        .isFalse();
  }

  private boolean isExempt(StackTraceElement... stack) {
    return exemptions.isExempt(stack);
  }

  private static StackTraceElement frame(String type, String method) {
    String module = type.matches("(java|jdk|sun)[.].*") ? "java.base" : null;
    return new StackTraceElement(null, module, null, type, method, "Source.java", 7);
  }

  private static StackTraceElement frame(
      @Nullable String loader, @Nullable String module, String type) {
    return new StackTraceElement(loader, module, null, type, "grow", "Source.java", 7);
  }
}
