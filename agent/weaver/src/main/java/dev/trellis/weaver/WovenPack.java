package dev.trellis.weaver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Woven classes as a file holds them. It is read at every start, before anything is compiled: so
 * numbers are read where they stand, texts are made when they are asked for, and a class is taken
 * apart when it comes. Any number of threads.
 *
 * <pre>
 * pack    = magic format payload-crc payload-length payload
 * payload = texts key{text} names{count text...} first-free-id classes{count class...}
 * texts   = count { length(2) ISO-8859-1... }
 * class   = size name ofJdk(1) original(8) rows{count row...} rows{...} unknown{count text...} woven{size bytes}
 * row     = id owner type method point action(1) arguments{count text...} storage kind(1) denial asks(1) expected(1)
 * </pre>
 *
 * Numbers are of four bytes, big-endian, where nothing else is said; texts are numbers of texts.
 */
public final class WovenPack {

  static final int MAGIC = 0x54524C57;
  static final int FORMAT = 1;
  static final int HEADER_BYTES = 16;

  private static final Action[] ACTIONS = Action.values();
  private static final StorageKind[] KINDS = StorageKind.values();

  private final byte[] bytes;
  private final int[] textOffsets;
  private final @Nullable String[] texts;
  private final Set<String> namesOfJdk = new HashSet<>();
  private final int firstFreeId;

  /** Where the classes of a name begin. */
  private final Map<String, List<Integer>> offsets = new HashMap<>();

  private int at;

  private WovenPack(byte[] bytes, String key) throws IOException {
    this.bytes = bytes;
    at = HEADER_BYTES;
    int count = count();
    textOffsets = new int[count];
    texts = new String[count];
    for (int i = 0; i < count; i++) {
      textOffsets[i] = at;
      at += 2 + length(bytes, at);
    }
    if (!text().equals(key)) {
      throw new IOException("is for something else");
    }
    for (int left = count(); left > 0; left--) {
      boolean unused = namesOfJdk.add(text());
    }
    firstFreeId = number();
    for (int left = count(); left > 0; left--) {
      int size = number();
      int begin = at;
      String name = text();
      List<Integer> same = offsets.get(name);
      if (same == null) {
        same = new ArrayList<>(1);
        offsets.put(name, same);
      }
      same.add(begin);
      at = begin + size;
    }
    if (at != bytes.length) {
      throw new IOException("ends too early or too late");
    }
  }

  /**
   * A pack, checked whole.
   *
   * @param bytes all that the file holds; not to be changed any more
   * @param key what it must have been made for
   * @return the pack
   * @throws IOException if it is not whole, or was made for something else; the message says what
   *     is wrong with it, without a name
   */
  public static WovenPack read(byte[] bytes, String key) throws IOException {
    if (bytes.length < HEADER_BYTES || number(bytes, 0) != MAGIC) {
      throw new IOException("is no file of woven classes");
    }
    if (number(bytes, 4) != FORMAT) {
      throw new IOException("has format " + number(bytes, 4) + ", accepted: " + FORMAT);
    }
    int length = bytes.length - HEADER_BYTES;
    if (number(bytes, 12) != length) {
      throw new IOException(
          "has " + length + " bytes of content where it says " + number(bytes, 12));
    }
    CRC32 crc = new CRC32();
    crc.update(bytes, HEADER_BYTES, length);
    if ((int) crc.getValue() != number(bytes, 8)) {
      throw new IOException("has a wrong checksum");
    }
    try {
      return new WovenPack(bytes, key);
    } catch (IndexOutOfBoundsException | NegativeArraySizeException e) {
      throw new IOException("cannot be understood");
    }
  }

  Set<String> namesOfJdk() {
    return namesOfJdk;
  }

  int firstFreeId() {
    return firstFreeId;
  }

  /** How many class files it has, those that stay as they are among them. */
  public int classCount() {
    int count = 0;
    for (List<Integer> same : offsets.values()) {
      count += same.size();
    }
    return count;
  }

  boolean has(String name) {
    return offsets.containsKey(name);
  }

  synchronized @Nullable WovenClass find(String name, boolean ofJdk, long original) {
    List<Integer> same = offsets.get(name);
    if (same == null) {
      return null;
    }
    for (int i = 0; i < same.size(); i++) {
      at = same.get(i) + 4;
      if ((next() != 0) == ofJdk && longNumber() == original) {
        return rest(name, ofJdk, original);
      }
    }
    return null;
  }

  synchronized List<WovenClass> all() {
    List<WovenClass> all = new ArrayList<>();
    for (Map.Entry<String, List<Integer>> same : offsets.entrySet()) {
      for (int offset : same.getValue()) {
        at = offset + 4;
        all.add(rest(same.getKey(), next() != 0, longNumber()));
      }
    }
    return all;
  }

  private WovenClass rest(String name, boolean ofJdk, long original) {
    List<GrowthRow> rows = rows();
    List<GrowthRow> absent = rows();
    List<String> unknown = textList();
    int size = count();
    return new WovenClass(
        name, ofJdk, original, rows, absent, unknown, Arrays.copyOfRange(bytes, at, at + size));
  }

  private List<GrowthRow> rows() {
    int count = count();
    List<GrowthRow> rows = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      rows.add(
          new GrowthRow(
              number(),
              text(),
              text(),
              text(),
              text(),
              ACTIONS[next()],
              textList(),
              text(),
              KINDS[next()],
              text(),
              next() != 0,
              next() != 0));
    }
    return rows;
  }

  private List<String> textList() {
    int count = count();
    if (count == 0) {
      return List.of();
    }
    List<String> list = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      list.add(text());
    }
    return list;
  }

  private String text() {
    int index = number();
    String text = texts[index];
    if (text == null) {
      int offset = textOffsets[index];
      int length = length(bytes, offset);
      text = new String(bytes, offset + 2, length, StandardCharsets.ISO_8859_1);
      texts[index] = text;
    }
    return text;
  }

  private int next() {
    return bytes[at++];
  }

  /** A number of things that stand here one by one, and so cannot be more than there are bytes. */
  private int count() {
    int count = number();
    if (count < 0 || count > bytes.length - at) {
      throw new IndexOutOfBoundsException();
    }
    return count;
  }

  private int number() {
    int number = number(bytes, at);
    at += 4;
    return number;
  }

  private long longNumber() {
    return ((long) number() << 32) | (number() & 0xFFFFFFFFL);
  }

  private static int number(byte[] bytes, int at) {
    return ((bytes[at] & 0xFF) << 24)
        | ((bytes[at + 1] & 0xFF) << 16)
        | ((bytes[at + 2] & 0xFF) << 8)
        | (bytes[at + 3] & 0xFF);
  }

  private static int length(byte[] bytes, int at) {
    return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
  }
}
