package dev.trellis.benchmarks.workloads;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/** Answers with a page of a customer's orders and their sums by article, as JSON. */
final class OrderPages extends Handler.Abstract {

  private static final int ORDERS = 10_000;
  private static final int PAGE = 20;

  private final List<Order> orders = new ArrayList<>();

  OrderPages() {
    SplittableRandom random = new SplittableRandom(6);
    for (int id = 0; id < ORDERS; id++) {
      orders.add(
          new Order(
              id, random.nextInt(200), "article " + random.nextInt(30), random.nextInt(10_000)));
    }
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Fields query = Request.extractQueryParameters(request);
    int customer = Integer.parseInt(query.getValue("customer"));
    int page = Integer.parseInt(query.getValue("page"));
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    Content.Sink.write(
        response, true, page(customer, query.getValue("sort").equals("id"), page), callback);
    return true;
  }

  private String page(int customer, boolean byId, int page) {
    List<Order> found = new ArrayList<>();
    Map<String, Integer> sums = new TreeMap<>();
    for (Order order : orders) {
      if (order.customer() == customer) {
        found.add(order);
        sums.merge(order.article(), order.amount(), Integer::sum);
      }
    }
    Comparator<Order> id = Comparator.comparingInt(Order::id);
    found.sort(byId ? id : Comparator.comparingInt(Order::amount).thenComparing(id));
    int from = Math.min(found.size(), page * PAGE);
    StringBuilder json = new StringBuilder("{\"orders\":[");
    for (Order order : found.subList(from, Math.min(found.size(), from + PAGE))) {
      json.append("{\"id\":").append(order.id());
      json.append(",\"article\":\"").append(order.article());
      json.append("\",\"amount\":").append(order.amount()).append("},");
    }
    json.append("null],\"sums\":{");
    sums.forEach(
        (article, sum) -> json.append('"').append(article).append("\":").append(sum).append(','));
    return json.append("\"all\":").append(found.size()).append("}}").toString();
  }

  /** A row of the table that this server has. */
  private record Order(int id, int customer, String article, int amount) {}
}
