package dev.trellis.it.programs;

import java.lang.management.ManagementFactory;
import java.util.concurrent.locks.LockSupport;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** Asks the bean on a thread that is interrupted, and says whether it still is. */
public final class AsksInterrupted {

  private static final long LOOK_NANOS = 10_000_000;

  private AsksInterrupted() {}

  /** Waits for the bean, and asks. */
  public static void main(String[] arguments) throws Exception {
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    ObjectName name = new ObjectName("dev.trellis:type=Growth");
    while (!server.isRegistered(name)) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
    Thread.currentThread().interrupt();
    long events = (Long) server.getAttribute(name, "growths");
    Object path = server.invoke(name, "dump", new Object[0], new String[0]);
    System.out.println((events > 0) + " " + path + " " + Thread.currentThread().isInterrupted());
  }
}
