package dev.trellis.benchmarks.workloads;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A web server, Jetty, and four clients of it that send so many requests each. */
public final class Serves {

  private static final int CLIENTS = 4;
  private static final int REQUESTS = 4_000;

  private Serves() {}

  /** Serves until all clients have their answers. */
  public static void main(String[] args) throws Exception {
    Server server = new Server(new QueuedThreadPool(10, 10));
    HttpConfiguration http = new HttpConfiguration();
    http.setSendDateHeader(false);
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(new OrderPages());
    server.start();
    List<HttpClient> clients = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      HttpClient client = new HttpClient(connector.getLocalPort(), i, REQUESTS);
      clients.add(client);
      threads.add(new Thread(client, "client " + i));
    }
    for (Thread thread : threads) {
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    server.stop();
    for (HttpClient client : clients) {
      System.out.println(client.answers());
    }
  }
}
