package dev.trellis.options;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Reads options from a properties file in UTF-8. */
final class ConfigFile {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private ConfigFile() {}

  /**
   * @param named the option that named the file; what cannot be read is refused in its name
   */
  static Settings read(Setting named) throws OptionException {
    Entries entries = new Entries();
    try {
      entries.load(new StringReader(text((Path) named.value())));
    } catch (CharacterCodingException e) {
      throw unreadable(named, "is not UTF-8");
    } catch (IOException e) {
      throw unreadable(named, "cannot be read (" + OneLine.of(String.valueOf(e)) + ")");
    } catch (IllegalArgumentException e) {
      throw unreadable(
          named, "is not a properties file (" + OneLine.of(String.valueOf(e.getMessage())) + ")");
    }
    Settings settings = new Settings(named.text());
    for (int i = 0; i < entries.keys.size(); i++) {
      String key = entries.keys.get(i);
      if (key.equals(Options.CONFIG.key())) {
        String problem = OneLine.quoted(entries.values.get(i)) + " would be a second config file";
        throw new OptionException(key, named.text(), problem, "any option but config");
      }
      settings.put(key, entries.values.get(i));
    }
    return settings;
  }

  private static String text(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    // A fresh decoder refuses malformed bytes; new String(bytes, UTF_8) would replace them.
    String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  private static OptionException unreadable(Setting named, String problem) {
    return new OptionException(
        Options.CONFIG.key(),
        named.source(),
        OneLine.quoted(named.text()) + " " + problem,
        Options.CONFIG.accepted());
  }

  /** Keeps every entry in its order, where Properties alone would forget one given twice. */
  private static final class Entries extends Properties {
    private static final long serialVersionUID = 1L;
    private final transient List<String> keys = new ArrayList<>();
    private final transient List<String> values = new ArrayList<>();

    @Override
    public synchronized Object put(Object key, Object value) {
      keys.add((String) key);
      // Blanks at a line's end cannot be seen in a file, and no value ends with one.
      values.add(((String) value).strip());
      return value;
    }
  }
}
