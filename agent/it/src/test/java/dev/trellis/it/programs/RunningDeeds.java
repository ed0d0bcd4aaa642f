package dev.trellis.it.programs;

import static dev.trellis.it.programs.Deed.check;

import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** Deeds of a program that runs, and of one that ends. */
final class RunningDeeds {

  private final Path folder;
  private final Map<Integer, ExecutorService> pools = new HashMap<>();
  private final Map<Integer, Thread> hooks = new HashMap<>();

  private RunningDeeds(Path folder) {
    this.folder = folder;
  }

  static List<Deed> all(Path folder) {
    RunningDeeds deeds = new RunningDeeds(folder);
    return List.of(
        new Deed("thread locals", RunningDeeds::threadLocals),
        new Deed("concatenation", RunningDeeds::concatenate),
        new Deed("stack trace", RunningDeeds::trace),
        new Deed("uncaught", RunningDeeds::uncaught),
        new Deed(
            "pool",
            round -> deeds.pools.put(round, Executors.newFixedThreadPool(1, Named::new)),
            deeds::submit),
        new Deed("bean", round -> awaitBean(), RunningDeeds::askBean),
        new Deed("deleted files", deeds::deleteOnExit),
        new Deed("hooks", deeds::hook));
  }

  private static List<Integer> grown() {
    List<Integer> list = new ArrayList<>();
    for (int i = 0; i < Deed.MANY; i++) {
      list.add(i);
    }
    return list;
  }

  /** A thread that was made while it was denied is not denied for that. */
  private static List<Integer> grownBy(String name) {
    Thread.currentThread().setName(name);
    return grown();
  }

  private static void threadLocals(int round) {
    List<ThreadLocal<Integer>> locals = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      int value = round + i;
      locals.add(ThreadLocal.withInitial(() -> value));
    }
    int sum = 0;
    for (ThreadLocal<Integer> local : locals) {
      sum += local.get() - round;
    }
    check(sum == 299 * 150, "the sum of them is " + sum);
    locals.forEach(ThreadLocal::remove);
  }

  private static void concatenate(int round) {
    String text = "";
    for (int i = 0; i < 100; i++) {
      text = text + "the number " + i + " of round " + round + " and " + (char) ('a' + i % 26);
    }
    StringBuilder built = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      built.append("the number ").append(i).append(" of round ").append(round);
      built.append(" and ").append((char) ('a' + i % 26));
    }
    check(text.contentEquals(built), "text and builder differ");
    String formatted = String.format(Locale.ROOT, "%05d %s %,d", round, text, 1_000_000);
    check(formatted.length() == text.length() + 16, "formatted to " + formatted);
  }

  private static void trace(int round) {
    StringWriter out = new StringWriter();
    new IllegalStateException("outer", new IllegalArgumentException("" + round))
        .printStackTrace(new PrintWriter(out));
    check(out.toString().contains("IllegalArgumentException: " + round), "printed: " + out);
  }

  /** The thread has this one's name, so what is denied of this one is denied of it. */
  private static void uncaught(int round) throws Exception {
    int[] handled = new int[1];
    OutOfMemoryError[] error = new OutOfMemoryError[1];
    Thread thread = new Named(() -> check(round < 0, "as intended"));
    thread.setUncaughtExceptionHandler(
        (of, thrown) -> {
          try {
            handled[0] = grown().size();
          } catch (OutOfMemoryError e) {
            error[0] = e;
          }
        });
    thread.start();
    thread.join();
    if (error[0] != null) {
      throw error[0];
    }
    boolean denied = Thread.currentThread().getName().startsWith("deny ");
    check(denied || handled[0] == Deed.MANY, "handled " + handled[0]);
    Thread after = new Named(() -> handled[0] = -1);
    after.start();
    after.join();
    check(handled[0] == -1, "no thread runs any more");
  }

  private void submit(int round) throws Exception {
    String name = Thread.currentThread().getName();
    int size = pools.get(round).submit(() -> grownBy(name).size()).get();
    check(size == Deed.MANY, "the task gives " + size);
  }

  private static ObjectName bean() throws Exception {
    return new ObjectName("dev.trellis:type=Growth");
  }

  private static void awaitBean() throws Exception {
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    long start = System.nanoTime();
    while (!server.isRegistered(bean())) {
      check(System.nanoTime() - start < 600_000_000_000L, "there is no bean");
      Thread.onSpinWait();
    }
  }

  private static void askBean(int round) throws Exception {
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    Object denials = server.getAttribute(bean(), "denials");
    check(denials instanceof Long, "denials are " + denials + " in round " + round);
    Object file = server.invoke(bean(), "dump", new Object[0], new String[0]);
    check(Files.exists(Path.of((String) file)), "the report is " + file);
  }

  private void deleteOnExit(int round) throws Exception {
    File file = folder.resolve("deleted-" + round).toFile();
    boolean unused = file.createNewFile();
    file.deleteOnExit();
  }

  private void hook(int round) {
    if (!hooks.containsKey(round)) {
      Thread hook =
          new Thread(
              () -> {
                try {
                  int unused = grown().size();
                } catch (OutOfMemoryError denied) {
                  // It goes on.
                }
                System.out.println("hook " + round);
              },
              "deny 0");
      Runtime.getRuntime().addShutdownHook(hook);
      hooks.put(round, hook);
    }
  }

  /** A thread by the name of the one that makes it. */
  private static final class Named extends Thread {
    Named(Runnable work) {
      super(work);
      setName(Thread.currentThread().getName());
      setDaemon(true);
    }
  }
}
