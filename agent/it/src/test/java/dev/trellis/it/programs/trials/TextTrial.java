package dev.trellis.it.programs.trials;

import java.nio.CharBuffer;
import java.util.random.RandomGenerator;

/** A builder is as before when a growth was denied, whatever was to be put where. */
final class TextTrial extends Trial {

  private static final int FACE = 0x1F600;
  private static final String ABSENT = "\u0001";

  /** Whether some characters of this sequence take two bytes. */
  private final boolean wide;

  /** Characters as numbers. */
  private final Row model = new Row();

  private Text text;

  TextTrial(RandomGenerator random, Plan plan, boolean shared) {
    super(random, plan);
    wide = random.nextInt(3) == 0;
    text = shared ? new BufferText(new StringBuffer()) : new BuilderText(new StringBuilder());
  }

  @Override
  void step() {
    int size = model.size();
    int at = random.nextInt(size + 1);
    int number = random.nextInt(2000) - 1000;
    char letter = letter();
    String piece = piece();
    switch (random.nextInt(30)) {
      case 0, 1 -> added(size, () -> text.append(letter), String.valueOf(letter));
      case 2, 3, 4 -> added(size, () -> text.append(piece), piece);
      case 5 -> {
        char[] letters = piece.toCharArray();
        added(size, () -> text.append(letters), piece);
      }
      case 6 -> {
        CharSequence sequence = CharBuffer.wrap(piece);
        added(size, () -> text.append(sequence, 0, sequence.length()), piece);
      }
      case 7 -> added(size, () -> text.append(number), Integer.toString(number));
      case 8 -> added(size, () -> text.append(number * 7L), Long.toString(number * 7L));
      case 9 -> added(size, () -> text.append(number / 8d), Double.toString(number / 8d));
      case 10 -> added(size, () -> text.append(number > 0), Boolean.toString(number > 0));
      case 11 -> added(size, () -> text.append((String) null), "null");
      case 12 -> added(at, () -> text.insert(at, letter), String.valueOf(letter));
      case 13 -> added(at, () -> text.insert(at, piece), piece);
      case 14 -> {
        char[] letters = piece.toCharArray();
        added(at, () -> text.insert(at, letters), piece);
      }
      case 15 -> {
        CharSequence sequence = CharBuffer.wrap(piece);
        added(at, () -> text.insert(at, sequence), piece);
      }
      case 16 -> {
        int from = random.nextInt(at + 1);
        if (granted(() -> text.replace(from, at, piece))) {
          model.remove(from, at);
          put(from, piece);
        }
      }
      case 17 -> {
        if (wide) {
          added(size, () -> text.appendCodePoint(FACE), new String(Character.toChars(FACE)));
        }
      }
      case 18 -> {
        if (size < 60) {
          added(size, () -> text.appendItself(), text.toString());
        }
      }
      case 19, 20, 21, 22, 23, 24 -> change(at, letter, Math.abs(number) % 100);
      default -> copy(random.nextInt(12));
    }
  }

  private void added(int at, Runnable operation, String more) {
    if (granted(operation)) {
      put(at, more);
    }
  }

  private void put(int at, String more) {
    model.insert(at, more.chars().toArray());
  }

  private void change(int at, char letter, int length) {
    int size = model.size();
    switch (random.nextInt(8)) {
      case 0 -> {
        if (at < size && granted(() -> text.setCharAt(at, letter))) {
          model.set(at, letter);
        }
      }
      case 1 -> {
        if (granted(() -> text.setLength(length))) {
          if (length < size) {
            model.remove(length, size);
          }
          while (model.size() < length) {
            model.append(0);
          }
        }
      }
      case 2 -> {
        boolean unused = granted(() -> text.ensureCapacity(size + length));
      }
      case 3 -> {
        boolean unused = granted(() -> text.trimToSize());
      }
      default -> {
        int from = random.nextInt(at + 1);
        if (granted(() -> text.delete(from, at))) {
          model.remove(from, at);
        }
      }
    }
  }

  private void copy(int way) {
    Text[] made = new Text[1];
    String content = text.toString();
    CharSequence sequence = way < 8 ? CharBuffer.wrap(content) : text.sequence();
    boolean serial = way < 4 && serial();
    byte[] written = serial ? SerialForm.of(text.sequence()) : new byte[0];
    int capacity = random.nextInt(40);
    boolean granted =
        granted(
            () ->
                made[0] =
                    switch (way) {
                      case 0, 1, 2, 3 -> serial ? text.as(read(written)) : text.of(content);
                      case 4, 5 -> text.of(content);
                      case 6, 7, 8, 9 -> text.of(sequence);
                      default -> text.empty(capacity);
                    });
    if (granted) {
      text = made[0];
      if (way > 9) {
        model.clear();
      }
      check();
    }
  }

  private char letter() {
    return (char) (wide && random.nextInt(8) == 0 ? '\u20ac' : 'a' + random.nextInt(26));
  }

  private String piece() {
    char[] letters = new char[random.nextInt(12)];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = letter();
    }
    return new String(letters);
  }

  @Override
  Object[] order() {
    return new Object[] {text.toString()};
  }

  @Override
  void growsOn() {
    for (int i = 0; i < 50; i++) {
      text.append((char) ('A' + i));
      model.append('A' + i);
    }
  }

  @Override
  void check() {
    same("length", text.length(), model.size());
    String content = text.toString();
    same("length of the text", content.length(), model.size());
    for (int i = 0; i < content.length(); i++) {
      same("content", content.charAt(i) == model.get(i), content, model);
      same("letter", text.sequence().charAt(i) == model.get(i), content, model);
    }
    int at = model.size() == 0 ? -1 : model.find(model.get(model.size() / 2));
    same("place", at < 0 || text.indexOf(content.substring(at, at + 1)) == at, content, model);
    same("absent", text.indexOf(ABSENT) < 0, content, ABSENT);
  }
}
