package dev.trellis.dist;

import dev.trellis.output.AgentLog;
import dev.trellis.runtime.Engine;
import dev.trellis.runtime.decide.DenialDesk;

/**
 * Does what {@code onDenial=dump} and {@code onDenial=exit} have done at a denial, on a thread of
 * Trellis's own: whoever is denied may hold locks that the report needs, and waits for this only so
 * long.
 */
final class DenialReporter extends Thread {

  private final DenialDesk desk;
  private final Reporter reporter;
  private final Engine engine;
  private final AgentLog log;

  DenialReporter(DenialDesk desk, Reporter reporter, Engine engine, AgentLog log) {
    super(null, null, "trellis-denials", 0, false);
    this.desk = desk;
    this.reporter = reporter;
    this.engine = engine;
    this.log = log;
    setDaemon(true);
  }

  @Override
  public void run() {
    engine.disregardCurrentThread();
    while (true) {
      String denial = desk.next();
      try {
        report(denial);
      } catch (Throwable e) { // a heap that is full may break anything, and who waits must go on
        log.debug("onDenial: " + e);
      }
      if (desk.ends()) {
        desk.end();
        log.error("onDenial=exit: a security manager does not let the JVM end");
        return;
      }
      desk.done();
    }
  }

  /** The line comes first: it is the one thing that a stuck disk cannot hold up. */
  private void report(String denial) {
    if (desk.ends()) {
      log.error("onDenial=exit ends the JVM with status " + DenialDesk.STATUS + ": " + denial);
      reporter.end(denial);
    } else {
      reporter.dump(denial);
      log.info("onDenial=dump wrote " + reporter.path() + ": " + denial);
    }
  }
}
