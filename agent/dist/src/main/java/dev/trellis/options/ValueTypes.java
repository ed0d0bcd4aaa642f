package dev.trellis.options;

import dev.trellis.runtime.stack.StackMode;

/**
 * How the texts of each option are read. Apart from {@link Options}, and made when it is needed: a
 * start that is told little loads little.
 */
final class ValueTypes {

  private ValueTypes() {}

  /**
   * Makes a setting of a text.
   *
   * @param source where it was given, in words
   * @throws OptionException if the type does not accept it
   */
  static Setting read(Option<?> option, ValueType<?> type, String text, String source)
      throws OptionException {
    try {
      return new Setting(type.parse(text), text, source);
    } catch (BadFileException e) {
      throw OptionException.of(option.key(), source, e.lines());
    } catch (BadValueException e) {
      throw new OptionException(option.key(), source, e.problem(), option.accepted());
    }
  }

  /** The same of a default, which is always accepted. */
  @SuppressWarnings("unchecked") // it is the option's type that reads it
  static <T> T ofDefault(Option<T> option, ValueType<T> type, String text) {
    try {
      return (T) read(option, type, text, Setting.DEFAULT).value();
    } catch (OptionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The type of the option with a key. */
  static ValueType<?> of(String key) {
    return switch (key) {
      case "policy" -> new PolicyType();
      case "policyPath" -> new PathsType();
      case "limit" -> new LimitType();
      case "maxStorage", "compactFrom", "stackInterval", "liveFrom" -> new SizeType();
      case "limits" -> new LimitsFileType();
      case "ledger" -> Ledger.type();
      case "onDenial" -> OnDenial.type();
      case "askPut" -> AskPut.type();
      case "compactGrowth" -> new PartType();
      case "faults" -> new FaultsType();
      case "faultSeed", "policyFailures", "stackSeed" -> new CountType();
      case "nodes", "live", "jmx", "jfr" -> new FlagType();
      case "sites", "frames" -> new ClassPatternsType();
      case "catalogue" -> new FilesType();
      case "stacks" -> new ChoiceType<>("a choice of stacks", StackMode.values());
      case "stackDepth" -> new CountType(1_024);
      case "stackCount" -> new CountType(1_000_000);
      case "scope" -> new ScopesType();
      case "liveMax" -> new CountType(10_000_000);
      case "report", "dumpOn" -> new PatternType();
      case "reportInterval" -> new DurationType();
      case "cache" -> new CacheType();
      case "config" -> new FileType();
      case "log" -> new ChoiceType<>("a log level", LogLevel.values());
      default -> throw new IllegalArgumentException(key + " is no option");
    };
  }
}
