package dev.trellis.options;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one source gives: known keys, each once, with values that were checked. One thread. */
final class Settings {
  private final String source;
  private final Map<String, Setting> byKey = new HashMap<>();

  /**
   * @param source where the options were given, in words
   */
  Settings(String source) {
    this.source = source;
  }

  void put(String key, String text) throws OptionException {
    Option<?> option = Options.byKey(key);
    if (option == null) {
      throw new OptionException(key, source, "no such option" + nearest(key), Options.keys());
    }
    Setting before = byKey.put(key, option.read(text, source));
    if (before != null) {
      String twice = OneLine.quoted(before.text()) + " and " + OneLine.quoted(text);
      throw new OptionException(key, source, "given twice, " + twice, "each option once");
    }
  }

  @Nullable Setting get(Option<?> option) {
    return byKey.get(option.key());
  }

  Map<String, Setting> asMap() {
    return Collections.unmodifiableMap(byKey);
  }

  private static String nearest(String key) {
    List<String> keys = new ArrayList<>();
    for (Option<?> option : Options.all()) {
      keys.add(option.key());
    }
    String nearest = Nearest.to(key, keys);
    return nearest == null ? "" : ", the nearest is " + OneLine.quoted(nearest);
  }
}
