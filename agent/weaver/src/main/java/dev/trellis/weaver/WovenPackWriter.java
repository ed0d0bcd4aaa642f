package dev.trellis.weaver;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Writes what {@link WovenPack} reads. One thread. */
final class WovenPackWriter {

  private static final int LONGEST_TEXT = 0xFFFF;
  private static final int MOST_CHAR = 0xFF;

  /** Each with its number; these two are shared with who writes a class. */
  private final Map<String, Integer> numbers;

  private final List<String> texts;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  private WovenPackWriter(Map<String, Integer> numbers, List<String> texts) {
    this.numbers = numbers;
    this.texts = texts;
  }

  /**
   * A pack of what is there already and what has come since. What came later and has an id that an
   * earlier one has, or that was woven a second time, is left out: a later start will weave it.
   *
   * @param before the pack that is there, or null
   * @param added what has come
   * @param frame what else it says
   * @return the bytes of a file
   */
  static byte[] write(@Nullable WovenPack before, Collection<WovenClass> added, PackFrame frame) {
    List<WovenClass> all = before == null ? new ArrayList<>() : before.all();
    all.addAll(added);
    try {
      return new WovenPackWriter(new HashMap<>(), new ArrayList<>())
          .pack(withoutClashes(all), frame);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // of arrays
    }
  }

  private static List<WovenClass> withoutClashes(List<WovenClass> all) {
    Map<String, WovenClass> kept = new TreeMap<>();
    for (WovenClass one : all) {
      String name = one.name() + " " + one.ofJdk() + " " + one.original();
      if (!kept.containsKey(name) && isText(one) && !clashes(one, kept.values())) {
        kept.put(name, one);
      }
    }
    return new ArrayList<>(kept.values());
  }

  private static boolean clashes(WovenClass one, Collection<WovenClass> others) {
    for (WovenClass other : others) {
      boolean same = one.name().equals(other.name());
      if (!same && one.idsBegin() < other.idsEnd() && other.idsBegin() < one.idsEnd()) {
        return true;
      }
    }
    return false;
  }

  /** Names of the JDK's and almost all others are; who has others is woven at every start. */
  private static boolean isText(WovenClass one) {
    boolean is = isText(one.name());
    for (List<GrowthRow> rows : List.of(one.rows(), one.absent())) {
      for (GrowthRow row : rows) {
        is &= isText(row.key()) && isText(row.type());
        for (String argument : row.arguments()) {
          is &= isText(argument);
        }
      }
    }
    for (String place : one.unknown()) {
      is &= isText(place);
    }
    return is;
  }

  private static boolean isText(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > MOST_CHAR) {
        return false;
      }
    }
    return text.length() <= LONGEST_TEXT;
  }

  private byte[] pack(List<WovenClass> classes, PackFrame frame) throws IOException {
    text(frame.key());
    texts(frame.namesOfJdk());
    texts(frame.prefixes());
    int free = 1;
    for (WovenClass one : classes) {
      free = Math.max(free, one.idsEnd());
    }
    out.writeInt(free);
    out.writeInt(frame.release());
    out.writeInt(classes.size());
    for (WovenClass one : classes) {
      WovenPackWriter inner = new WovenPackWriter(numbers, texts);
      inner.add(one);
      out.writeInt(inner.bytes.size());
      inner.bytes.writeTo(out);
    }
    WovenPackWriter types = new WovenPackWriter(numbers, texts);
    types.addTypes(frame.expected());
    out.writeInt(types.bytes.size());
    types.bytes.writeTo(out);
    byte[] head = textTable();
    byte[] body = bytes.toByteArray();
    CRC32 crc = new CRC32();
    crc.update(head);
    crc.update(body);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    DataOutputStream whole = new DataOutputStream(file);
    whole.writeInt(WovenPack.MAGIC);
    whole.writeInt(WovenPack.FORMAT);
    whole.writeInt((int) crc.getValue());
    whole.writeInt(head.length + body.length);
    whole.write(head);
    whole.write(body);
    return file.toByteArray();
  }

  private void addTypes(List<ExpectedSites> types) throws IOException {
    out.writeInt(types.size());
    for (ExpectedSites type : types) {
      text(type.type());
      out.writeByte(type.isListed() ? 1 : 0);
      out.writeInt(type.sites().size());
      for (SiteCoverage site : type.sites()) {
        text(site.site());
        text(site.kind());
        text(site.denialClass());
      }
    }
  }

  private void add(WovenClass one) throws IOException {
    text(one.name());
    out.writeByte(one.ofJdk() ? 1 : 0);
    out.writeLong(one.original());
    sites(one.rows());
    out.writeInt(one.woven().length);
    out.write(one.woven());
    rows(one.rows());
    rows(one.absent());
    texts(one.unknown());
  }

  private void sites(List<GrowthRow> rows) throws IOException {
    int count = 0;
    for (GrowthRow row : rows) {
      count += row.shapes().size();
    }
    out.writeInt(count);
    for (GrowthRow row : rows) {
      for (int i = 0; i < row.shapes().size(); i++) {
        out.writeInt(row.id() + i);
        text(i == 0 ? row.key() : row.key() + " " + i);
        text(row.owner());
        text(row.type());
        text(row.shapes().get(i));
        text(row.storageKind().name());
      }
    }
  }

  @SuppressWarnings("EnumOrdinal") // the same build of the agent reads it, which the key says
  private void rows(List<GrowthRow> rows) throws IOException {
    out.writeInt(rows.size());
    for (GrowthRow row : rows) {
      out.writeInt(row.id());
      text(row.owner());
      text(row.type());
      text(row.method());
      text(row.point());
      out.writeByte(row.action().ordinal());
      texts(row.arguments());
      text(row.storage());
      out.writeByte(row.storageKind().ordinal());
      text(row.denialClass());
      out.writeByte(row.asks() ? 1 : 0);
      out.writeByte(row.expected() ? 1 : 0);
    }
  }

  private void texts(Collection<String> list) throws IOException {
    out.writeInt(list.size());
    for (String text : list) {
      text(text);
    }
  }

  private void text(String text) throws IOException {
    Integer known = numbers.get(text);
    int index = known == null ? texts.size() : known;
    if (known == null) {
      numbers.put(text, index);
      texts.add(text);
    }
    out.writeInt(index);
  }

  private byte[] textTable() throws IOException {
    ByteArrayOutputStream table = new ByteArrayOutputStream();
    DataOutputStream to = new DataOutputStream(table);
    to.writeInt(texts.size());
    for (String text : texts) {
      byte[] encoded = text.getBytes(StandardCharsets.ISO_8859_1);
      to.writeShort(encoded.length);
      to.write(encoded);
    }
    return table.toByteArray();
  }
}
