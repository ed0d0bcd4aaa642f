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
  private final @Nullable String defaultText;
  private @Nullable ValueType<T> type;

  /** Written once with the value that any thread would find. */
  private volatile @Nullable T defaultValue;

  /**
   * One without a default.
   *
   * @param meaning one sentence without a full stop, literal values between backticks
   */
  Option(String key, String meaning) {
    this.key = key;
    this.meaning = meaning;
    this.defaultText = null;
  }

  /** One whose default is read when it is asked for. */
  Option(String key, String meaning, String defaultText) {
    this.key = key;
    this.meaning = meaning;
    this.defaultText = defaultText;
  }

  /** One whose default need not be read: it is known what would come of it. */
  Option(String key, String meaning, String defaultText, T defaultValue) {
    this(key, meaning, defaultText);
    this.defaultValue = defaultValue;
  }

  /** The key as users write it. */
  public String key() {
    return key;
  }

  /** The accepted values in words. */
  public String accepted() {
    return plain(type().accepted());
  }

  @Nullable String defaultText() {
    return defaultText;
  }

  /** The value where the option is not given; null if it has no default. */
  @SuppressWarnings("unchecked") // a test sees to it
  @Nullable T defaultValue() {
    T known = defaultValue;
    if (known == null && defaultText != null) {
      known = (T) LateDefaults.of(key, defaultText);
      known = known == null ? ValueTypes.ofDefault(this, type(), defaultText) : known;
      defaultValue = known;
    }
    return known;
  }

  @SuppressWarnings("unchecked") // the constants of Options, and a test, see to it
  private synchronized ValueType<T> type() {
    ValueType<T> made = type;
    if (made == null) {
      made = (ValueType<T>) ValueTypes.of(key);
      type = made;
    }
    return made;
  }

  String meaningMarkdown() {
    return meaning;
  }

  String acceptedMarkdown() {
    return type().accepted();
  }

  String meaning() {
    return plain(meaning);
  }

  /** Reads a text that was given, or the default. */
  Setting read(String text, String source) throws OptionException {
    return ValueTypes.read(this, type(), text, source);
  }

  private static String plain(String markdown) {
    return markdown.replace("`", "");
  }

  @Override
  public String toString() {
    return key;
  }
}
