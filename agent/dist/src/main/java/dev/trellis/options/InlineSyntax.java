package dev.trellis.options;

/** Reads {@code key=value,key=value}, where {@code \,} is a comma inside a value. */
final class InlineSyntax {
  private static final String ACCEPTED =
      "key=value,key=value with \\, for a comma inside a value, or help alone with -javaagent";

  private InlineSyntax() {}

  static Settings read(String text, String source) throws OptionException {
    Settings settings = new Settings(source);
    StringBuilder part = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (text.startsWith("\\,", i)) {
        part.append(',');
        i++;
      } else if (c == ',') {
        put(settings, part.toString(), source);
        part.setLength(0);
      } else {
        part.append(c);
      }
      i++;
    }
    if (!text.isEmpty()) {
      put(settings, part.toString(), source);
    }
    return settings;
  }

  private static void put(Settings settings, String part, String source) throws OptionException {
    int equals = part.indexOf('=');
    if (equals <= 0) {
      String key = equals < 0 ? part : "";
      String problem = OneLine.quoted(part) + " is not key=value";
      throw new OptionException(key, source, problem, ACCEPTED);
    }
    settings.put(part.substring(0, equals), part.substring(equals + 1));
  }
}
