package com.acme.quotes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers requests for prices, remembers the answers, and keeps the history of each share. */
final class QuoteService {

  private final PriceModel model = new PriceModel();
  private final Map<String, Long> cache = new HashMap<>();
  private final Map<String, List<Long>> history = new HashMap<>();
  private final Deque<Request> pending = new ArrayDeque<>();
  private final Digest digest = new Digest();
  private int answered;
  private int fromCache;

  void submit(Request request) {
    pending.addLast(request);
  }

  /**
   * Answers the oldest of the requests that wait.
   *
   * @param most how many at most
   * @param spotCents price of every share now, in cents
   */
  void serve(int most, int spotCents) {
    for (int i = 0; i < most && !pending.isEmpty(); i++) {
      answer(pending.removeFirst(), spotCents);
    }
  }

  private void answer(Request request, int spotCents) {
    Option option = request.option();
    // The mistake of this program: no two requests have the same number, so no answer is ever
    // found again. And none is ever taken out, though a price is of no use once the market moved.
    String key =
        option.symbol() + "/" + option.strikeCents() + "/" + spotCents + "#" + request.number();
    Long price = cache.get(key);
    if (price == null) {
      price = model.priceCents(spotCents, option);
      cache.put(key, price);
    } else {
      fromCache++;
    }
    List<Long> prices = history.get(option.symbol());
    if (prices == null) {
      prices = new ArrayList<>();
      history.put(option.symbol(), prices);
    }
    prices.add(price);
    digest.add(price);
    answered++;
  }

  /** How many requests wait. */
  int waiting() {
    return pending.size();
  }

  /** What was done so far, in a line. */
  String summary() {
    return answered
        + " requests answered, "
        + fromCache
        + " of them from the cache, which holds "
        + cache.size()
        + " prices; digest "
        + digest;
  }
}
