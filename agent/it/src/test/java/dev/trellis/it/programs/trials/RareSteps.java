package dev.trellis.it.programs.trials;

import dev.trellis.it.programs.VirtualThreads;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StreamTokenizer;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.text.AttributedCharacterIterator;
import java.text.AttributedCharacterIterator.Attribute;
import java.text.AttributedString;
import java.util.Map;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.function.Supplier;

/** Steps of types that grow and are never denied, and that the counted steps do not have. */
final class RareSteps {

  private static final String WORD = "word".repeat(30);
  private static final int WITH_VIRTUAL_THREADS = 21;
  private static final int RUNS = 24;
  private static final int ITEMS = 100;

  private RareSteps() {}

  static void addTo(Map<String, Supplier<Object>> steps) {
    steps.put("tokenizer of a long word", () -> token(WORD));
    steps.put("tokenizer of a long text in quotes", () -> token('"' + WORD + '"'));
    steps.put("attributed string of many runs", RareSteps::attributed);
    if (Runtime.version().feature() >= WITH_VIRTUAL_THREADS) {
      steps.put("buffers of a virtual thread", RareSteps::buffered);
    }
    steps.put("publisher to one who asks for nothing", RareSteps::published);
  }

  private static Object token(String text) {
    StreamTokenizer tokens = new StreamTokenizer(new StringReader(text));
    try {
      int unused = tokens.nextToken();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return whole(WORD.equals(tokens.sval), tokens);
  }

  private static Object attributed() {
    AttributedString string = new AttributedString(WORD);
    for (int i = 0; i < RUNS; i++) {
      string.addAttribute(Attribute.LANGUAGE, i, 2 * i, 2 * i + 1);
    }
    AttributedCharacterIterator runs = string.getIterator();
    runs.setIndex(2 * RUNS - 2);
    Object last = runs.getAttribute(Attribute.LANGUAGE);
    return whole(last.equals(RUNS - 1), string);
  }

  private static Object published() {
    Nobody subscriber = new Nobody();
    try (SubmissionPublisher<Integer> publisher =
        new SubmissionPublisher<>(Runnable::run, 2 * ITEMS)) {
      publisher.subscribe(subscriber);
      for (int i = 0; i < ITEMS; i++) {
        int unused = publisher.submit(i);
      }
      return whole(publisher.estimateMaximumLag() == ITEMS, publisher);
    }
  }

  /** Buffers that are made by a virtual thread begin small, and grow. */
  private static Object buffered() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StringWriter letters = new StringWriter();
    try {
      Thread thread = VirtualThreads.factory(null).newThread(() -> fill(bytes, letters));
      thread.start();
      thread.join();
    } catch (ReflectiveOperationException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
    String all = WORD.repeat(ITEMS);
    return whole(
        all.equals(bytes.toString(StandardCharsets.ISO_8859_1)) && all.equals(letters.toString()),
        bytes);
  }

  private static void fill(ByteArrayOutputStream bytes, StringWriter letters) {
    try (BufferedOutputStream stream = new BufferedOutputStream(bytes);
        BufferedWriter writer = new BufferedWriter(letters)) {
      for (int i = 0; i < ITEMS; i++) {
        stream.write(WORD.getBytes(StandardCharsets.ISO_8859_1));
        writer.write(WORD);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object whole(boolean holds, Object result) {
    if (!holds) {
      throw new IllegalStateException("lost something: " + result);
    }
    return result;
  }

  /** Lets all wait. */
  private static final class Nobody implements Flow.Subscriber<Integer> {

    @Override
    public void onSubscribe(Flow.Subscription subscription) {}

    @Override
    public void onNext(Integer item) {}

    @Override
    public void onError(Throwable error) {}

    @Override
    public void onComplete() {}
  }
}
