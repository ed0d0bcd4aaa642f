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
 * payload = texts key{text} names{count text...} prefixes{count text...} first-free-id release classes{count class...} types{size count type...}
 * texts   = count { length(2) ISO-8859-1... }
 * class   = size name ofJdk(1) original(8) sites{count site...} woven{size bytes} rows{count row...} rows{...} unknown{count text...}
 * site    = id key owner type storage kind{text}
 * type    = text listed(1) sites{count { site kind denial }...}
 * row     = id owner type method point action(1) arguments{count text...} storage kind(1) denial asks(1) expected(1)
 * </pre>
 *
 * Numbers are of four bytes, big-endian, where nothing else is said; texts are numbers of texts.
 */
public final class WovenPack {

  static final int MAGIC = 0x54524C57;
  static final int FORMAT = 2;
  static final int HEADER_BYTES = 16;

  /** Of a class: its name, whether it is the JDK's, and what its file is told by. */
  private static final int PLACE_BYTES = 13;

  private static final int SITE_BYTES = 24;

  private final byte[] bytes;
  private final int[] textOffsets;
  private final @Nullable String[] texts;
  private final Set<String> namesOfJdk = new HashSet<>();
  private final String[] prefixes;
  private final int firstFreeId;
  private final int release;

  /** Where the types begin. */
  private final int types;

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
    prefixes = new String[count()];
    for (int i = 0; i < prefixes.length; i++) {
      prefixes[i] = text();
    }
    firstFreeId = number();
    release = number();
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
    int size = number();
    types = at;
    if (types + size != bytes.length) {
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

  byte[] bytes() {
    int size = count();
    byte[] copy = Arrays.copyOfRange(bytes, at, at + size);
    at += size;
    return copy;
  }

  Set<String> namesOfJdk() {
    return namesOfJdk;
  }

  /** Whether a class may have sites, as far as its name tells; more may than do. */
  boolean mayHave(String name, boolean ofJdk) {
    if (ofJdk) {
      return namesOfJdk.contains(name);
    }
    for (String prefix : prefixes) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  int release() {
    return release;
  }

  synchronized List<ExpectedSites> expected() {
    at = types;
    return PackedRows.types(this);
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

  /**
   * Where a class file is.
   *
   * @return a place for the methods below; -1 if it is not here
   */
  synchronized int find(String name, boolean ofJdk, long original) {
    List<Integer> same = offsets.get(name);
    for (int i = 0; same != null && i < same.size(); i++) {
      int place = same.get(i);
      at = place + 4;
      if ((next() != 0) == ofJdk && longNumber() == original) {
        return place;
      }
    }
    return -1;
  }

  /**
   * The bytes that a class file is woven to, after its sites were taken.
   *
   * @param place where it is
   * @param sites takes its sites
   * @return the bytes, none if it stays as it is; null if a site cannot have its id
   */
  synchronized byte @Nullable [] woven(int place, SiteIds sites) {
    at = place + PLACE_BYTES;
    for (int left = count(); left > 0; left--) {
      if (!sites.take(number(), text(), text(), text(), text(), text())) {
        return null;
      }
    }
    return bytes();
  }

  synchronized WovenClass at(int place) {
    at = place;
    return PackedRows.read(this);
  }

  synchronized List<WovenClass> all() {
    List<WovenClass> all = new ArrayList<>();
    for (List<Integer> same : offsets.values()) {
      for (int place : same) {
        all.add(at(place));
      }
    }
    return all;
  }

  void skipSite() {
    at += SITE_BYTES;
  }

  List<String> textList() {
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

  String text() {
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

  int next() {
    return bytes[at++];
  }

  /** A number of things that stand here one by one, and so cannot be more than there are bytes. */
  int count() {
    int count = number();
    if (count < 0 || count > bytes.length - at) {
      throw new IndexOutOfBoundsException();
    }
    return count;
  }

  int number() {
    int number = number(bytes, at);
    at += 4;
    return number;
  }

  long longNumber() {
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
