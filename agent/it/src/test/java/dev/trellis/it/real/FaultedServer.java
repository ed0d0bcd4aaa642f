package dev.trellis.it.real;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.tools.Server;

/**
 * Runs a database server until its input ends, and prints its {@link Aftermath}. It goes on
 * whatever becomes of the server.
 */
public final class FaultedServer {

  /** Has {@link #keep} called in the server. */
  static final String[] KEEP = {
    "create alias if not exists keep for \"dev.trellis.it.real.FaultedServer.keep\"", "call keep()"
  };

  private static final String[] OPTIONS = {"-tcpPort", "0", "-ifNotExists"};
  private static final int MOST = 10_000;

  private static final Object[] KEPT = new Object[MOST];
  private static final AtomicInteger HOW_MANY = new AtomicInteger();

  private FaultedServer() {}

  /** Prints {@code at} and its address, or {@code failed}, and then serves. */
  public static void main(String[] arguments) throws Exception {
    Object server = Server.class;
    String ended = "served";
    try {
      Server started = Server.createTcpServer(OPTIONS).start();
      server = started;
      System.out.println("at " + started.getURL());
    } catch (OutOfMemoryError | SQLException e) {
      ended = "failed";
      System.out.println("failed");
    }
    awaitTheEnd();
    try {
      if (server instanceof Server started) {
        started.stop();
      }
    } catch (OutOfMemoryError e) {
      ended = "stopped half";
    }
    Aftermath.print(ended, server, KEPT, Class.forName("org.h2.engine.Engine"));
  }

  /**
   * Keeps a session to be looked at in the end, with the database that it belongs to: at its first
   * fault the server gives up a database.
   */
  public static boolean keep(Connection session) {
    KEPT[HOW_MANY.getAndIncrement()] = session;
    return true;
  }

  private static void awaitTheEnd() throws IOException {
    while (System.in.read() >= 0) {
      // Nothing that is written there means anything.
    }
  }
}
