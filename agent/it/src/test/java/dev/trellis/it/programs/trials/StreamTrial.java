package dev.trellis.it.programs.trials;

import java.io.ByteArrayOutputStream;
import java.io.CharArrayWriter;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;

/**
 * {@link ByteArrayOutputStream} and {@link CharArrayWriter}: a refused write has written nothing.
 */
final class StreamTrial extends Trial {

  /** Bytes or characters as numbers. */
  private final Row model = new Row();

  private final boolean chars;
  private ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private CharArrayWriter writer = new CharArrayWriter(8);

  StreamTrial(RandomGenerator random, Plan plan, boolean chars) {
    super(random, plan);
    this.chars = chars;
  }

  @Override
  void step() {
    int[] numbers = numbers(12);
    byte[] some = new byte[numbers.length];
    char[] letters = new char[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      some[i] = (byte) numbers[i];
      letters[i] = (char) numbers[i];
    }
    int one = random.nextInt(100);
    switch (random.nextInt(chars ? 10 : 9)) {
      case 0, 1, 2 -> write(() -> write(one), one);
      case 3, 4 -> write(() -> write(some, letters), numbers);
      case 5 -> {
        if (random.nextInt(8) == 0) {
          runs(this::reset);
          model.clear();
        }
      }
      case 6, 7 -> another(random.nextInt(12));
      case 8 -> {
        String text = new String(letters);
        write(() -> writeAll(some, text), numbers);
      }
      default -> {
        CharBuffer sequence = CharBuffer.wrap(letters);
        write(() -> writer.append(sequence), numbers);
      }
    }
  }

  private void write(Runnable operation, int... more) {
    if (granted(operation)) {
      model.append(more);
    }
  }

  private void write(int one) {
    if (chars) {
      writer.write(one);
    } else {
      bytes.write(one);
    }
  }

  private void write(byte[] some, char[] letters) {
    if (chars) {
      writer.write(letters, 0, letters.length);
    } else {
      bytes.write(some, 0, some.length);
    }
  }

  private void writeAll(byte[] some, String text) {
    if (chars) {
      writer.write(text, 0, text.length());
    } else {
      bytes.writeBytes(some);
    }
  }

  private void reset() {
    if (chars) {
      writer.reset();
    } else {
      bytes.reset();
    }
  }

  /** One of another capacity, with the same content. */
  private void another(int capacity) {
    ByteArrayOutputStream[] stream = {bytes};
    CharArrayWriter[] characters = {writer};
    boolean made =
        granted(
            () -> {
              if (chars) {
                characters[0] = new CharArrayWriter(capacity);
              } else {
                stream[0] = new ByteArrayOutputStream(capacity);
              }
            });
    if (made) {
      if (chars) {
        characters[0].write(writer.toCharArray(), 0, writer.size());
      } else {
        stream[0].writeBytes(bytes.toByteArray());
      }
      bytes = stream[0];
      writer = characters[0];
    }
  }

  @Override
  Object[] order() {
    return new Object[] {content()};
  }

  private String content() {
    return chars ? writer.toString() : bytes.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  void growsOn() {
    for (int i = 0; i < 50; i++) {
      write(i);
      model.append(i);
    }
  }

  @Override
  void check() {
    same("size", chars ? writer.size() : bytes.size(), model.size());
    String content = content();
    same("length", content.length(), model.size());
    for (int i = 0; i < content.length(); i++) {
      same("content", content.charAt(i) == model.get(i), content, model);
    }
  }
}
