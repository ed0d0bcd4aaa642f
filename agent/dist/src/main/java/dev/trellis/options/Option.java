package dev.trellis.options;

import org.jspecify.annotations.Nullable;

/**
 * One thing the agent can be told: its key, meaning, accepted values and default. All there are
 * stand in {@link Options}. Immutable; compared by identity.
 *
 * @param <T> what a value of it is
 */
public final class Option<T> {
  private final String key;
  private final String meaning;
  private final ValueType<T> type;
  private final @Nullable String defaultText;

  /**
   * @param meaning one sentence without a full stop, literal values between backticks
   */
  Option(String key, String meaning, ValueType<T> type, @Nullable String defaultText) {
    this.key = key;
    this.meaning = meaning;
    this.type = type;
    this.defaultText = defaultText;
  }

  /** The key as users write it. */
  public String key() {
    return key;
  }

  /** The accepted values in words. */
  public String accepted() {
    return plain(type.accepted());
  }

  @Nullable String defaultText() {
    return defaultText;
  }

  String meaningMarkdown() {
    return meaning;
  }

  String acceptedMarkdown() {
    return type.accepted();
  }

  String meaning() {
    return plain(meaning);
  }

  Setting read(String text, String source) throws OptionException {
    try {
      return new Setting(type.parse(text), text, source);
    } catch (BadFileException e) {
      throw OptionException.of(key, source, e.lines());
    } catch (BadValueException e) {
      throw new OptionException(key, source, e.problem(), accepted());
    }
  }

  private static String plain(String markdown) {
    return markdown.replace("`", "");
  }

  @Override
  public String toString() {
    return key;
  }
}
