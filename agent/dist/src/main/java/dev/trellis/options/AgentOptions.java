package dev.trellis.options;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the agent was told, defaults included. Immutable, and so safe for all threads. */
public final class AgentOptions {
  private final Map<String, Setting> settings;

  /**
   * Options.
   *
   * @param settings what was given
   */
  AgentOptions(Map<String, Setting> settings) {
    this.settings = Collections.unmodifiableMap(new TreeMap<>(settings));
  }

  /** What goes where nothing was given. */
  public static AgentOptions defaults() {
    return new AgentOptions(Collections.emptyMap());
  }

  /**
   * The value of an option that was given or has a default.
   *
   * @throws IllegalStateException when it was not given and has no default; see {@link #find}
   */
  public <T> T get(Option<T> option) {
    T value = find(option);
    if (value == null) {
      throw new IllegalStateException("option \"" + option + "\" is not set and has no default");
    }
    return value;
  }

  /** The value of an option, or null when it was not given and has no default. */
  @SuppressWarnings("unchecked") // A setting is only ever made by the option with its key.
  public <T> @Nullable T find(Option<T> option) {
    Setting setting = settings.get(option.key());
    return setting == null ? option.defaultValue() : (T) setting.value();
  }

  /** Whether the option was given, and is not merely at its default. */
  public boolean isGiven(Option<?> option) {
    Setting setting = settings.get(option.key());
    return setting != null;
  }

  /** Whether a policy that is named could ever deny, or a request fails on purpose. */
  public boolean mayDeny() {
    PolicySpec policy = get(Options.POLICY);
    return policy.isLimiting() || !policy.classNames().isEmpty() || isGiven(Options.FAULTS);
  }

  /** Whether nothing can be denied, and no length is chosen: what grows is counted at the most. */
  public boolean isPlain() {
    return !mayDeny() && !get(Options.POLICY).isCompact();
  }

  /** Where an option was given, in words; "the defaults" if it was not. */
  public String source(Option<?> option) {
    Setting setting = settings.get(option.key());
    return setting == null ? Setting.DEFAULT : setting.source();
  }

  /** Every option that is set, its text as given or its default, by key; immutable, sorted. */
  public SortedMap<String, String> asMap() {
    SortedMap<String, String> texts = new TreeMap<>();
    for (Option<?> option : Options.all()) {
      String defaultText = option.defaultText();
      if (defaultText != null) {
        texts.put(option.key(), defaultText);
      }
    }
    for (Map.Entry<String, Setting> entry : settings.entrySet()) {
      texts.put(entry.getKey(), entry.getValue().text());
    }
    return Collections.unmodifiableSortedMap(texts);
  }

  /**
   * A refusal in the usual form, for what shows only later, such as a policy class that cannot be
   * found.
   *
   * @param option the option that is to blame
   * @param problem what is wrong with it, one line that quotes what was given
   */
  public OptionException refusal(Option<?> option, String problem) {
    return refusal(option, problem, option.accepted());
  }

  /**
   * A refusal that says itself what is accepted.
   *
   * @param option the option that is to blame
   * @param problem what is wrong with it, one line that quotes what was given
   * @param accepted what is accepted in its place
   */
  public OptionException refusal(Option<?> option, String problem, String accepted) {
    return new OptionException(option.key(), source(option), OneLine.of(problem), accepted);
  }
}
