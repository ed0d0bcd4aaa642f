package dev.trellis.it.programs;

import static dev.trellis.it.programs.Deed.check;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Deeds of {@code java.util.logging} and of {@code System.Logger}. */
final class LoggingDeeds {

  /** The JDK keeps loggers by weak references. */
  private static final List<Logger> KEPT = new ArrayList<>();

  private LoggingDeeds() {}

  static List<Deed> all() {
    return List.of(
        new Deed("registration", LoggingDeeds::register),
        new Deed("logging", round -> prepared("logs" + round), round -> log("logs" + round)),
        new Deed("system logger", round -> prepared("system" + round), LoggingDeeds::systemLog));
  }

  /** What is registered below a logger does as it says. */
  private static void register(int round) {
    Logger child = Logger.getLogger("midway" + round + ".a.b");
    KEPT.add(child);
    Logger parent = Logger.getLogger("midway" + round);
    KEPT.add(parent);
    check(child.getParent() == parent, "its parent is " + child.getParent().getName());
    parent.setLevel(Level.FINEST);
    check(child.isLoggable(Level.FINEST), "the level of the parent is not its own");
    parent.setLevel(Level.SEVERE);
    check(!child.isLoggable(Level.INFO), "the new level of the parent is not its own");
  }

  private static void prepared(String name) {
    Logger logger = Logger.getLogger(name);
    logger.setUseParentHandlers(false);
    logger.addHandler(new Memory());
    KEPT.add(logger);
  }

  private static void log(String name) {
    Logger logger = Logger.getLogger(name);
    logger.log(Level.INFO, "{0} of {1}", new Object[] {name, "logs"});
    checkLast(logger, "[" + name + " of logs]");
  }

  private static void systemLog(int round) {
    String name = "system" + round;
    System.getLogger(name).log(System.Logger.Level.INFO, "{0} of {1}", name, "logs");
    checkLast(Logger.getLogger(name), "[" + name + " of logs]");
  }

  private static void checkLast(Logger logger, String text) {
    Memory memory = (Memory) logger.getHandlers()[0];
    check(text.equals(memory.last), "logged was " + memory.last);
  }

  /** Grows a list for each record, and has a formatter that grows a builder. */
  private static final class Memory extends Handler {
    private String last = "";

    Memory() {
      setFormatter(new Bracketed());
    }

    @Override
    public synchronized void publish(LogRecord record) {
      List<Integer> seen = new ArrayList<>();
      for (int i = 0; i < Deed.MANY; i++) {
        seen.add(i);
      }
      last = getFormatter().format(record);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  private static final class Bracketed extends Formatter {
    @Override
    public String format(LogRecord record) {
      StringBuilder text = new StringBuilder("[");
      while (text.length() < 3 * Deed.MANY) {
        text.append(' ');
      }
      return "[" + text.append(formatMessage(record)).substring(3 * Deed.MANY) + "]";
    }
  }
}
