package dev.trellis.options;

import dev.trellis.json.JsonMember;
import dev.trellis.json.JsonValue;
import dev.trellis.json.JsonValue.Kind;
import dev.trellis.runtime.decide.LimitRule.Level;
import dev.trellis.runtime.decide.LimitingPolicy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one rule of a limits file. */
final class LimitRowReader {

  private static final String LIMIT = "limit";
  private static final String MAX_STORAGE = "maxStorage";
  private static final String MODE = "mode";
  private static final String FROM = "from";
  private static final String HARD = "hard";
  private static final String SOFT = "soft";
  private static final String LEVELS = "one of process, scope, type, callSite";

  private static final List<String> KEYS =
      List.of("process", "scope", "type", "callSite", LIMIT, MAX_STORAGE, MODE, FROM);

  private static final LimitType LIMITS = new LimitType();

  private final JsonValue rule;
  private final Mistakes mistakes;
  private boolean sound = true;

  LimitRowReader(JsonValue rule, Mistakes mistakes) {
    this.rule = rule;
    this.mistakes = mistakes;
  }

  /** The rule; null if it has a mistake, which is noted. */
  @Nullable LimitRow read() {
    if (rule.kind() != Kind.OBJECT) {
      mistakes.add(rule.line(), "found " + rule.given(), "a rule: an object in braces");
      return null;
    }
    Members members = new Members(rule, KEYS, mistakes);
    Level level = level(members);
    String pattern = level == null ? "" : pattern(level, members);
    Limit limit = limit(members.find(LIMIT));
    Long maxStorage = size(members.find(MAX_STORAGE));
    if (members.find(LIMIT) == null && members.find(MAX_STORAGE) == null) {
      wrong(rule.line(), "the rule has no limit", "limit, maxStorage or both");
    }
    boolean soft = isSoft(members.find(MODE));
    Long from = from(level, members.find(FROM));
    return level == null || !sound
        ? null
        : new LimitRow(
            rule.line(),
            level,
            pattern,
            limit,
            maxStorage,
            soft,
            from == null ? LimitRow.FROM_BYTES : from);
  }

  private @Nullable Level level(Members members) {
    List<String> given = new ArrayList<>();
    Level level = null;
    for (Level each : Level.values()) {
      if (members.find(each.key()) != null) {
        given.add(each.key());
        level = each;
      }
    }
    if (level == null) {
      wrong(rule.line(), "the rule does not say what it is for", LEVELS);
    } else if (given.size() > 1) {
      wrong(rule.line(), "the rule is for " + String.join(" and ", given), LEVELS);
      return null;
    }
    return level;
  }

  private String pattern(Level level, Members members) {
    JsonMember member = members.find(level.key());
    if (member == null) {
      return "";
    }
    JsonValue value = member.value();
    String text = value.text();
    boolean accepted =
        switch (level) {
          case PROCESS -> value.kind() == Kind.WORD && text.equals("true");
          case SCOPE -> value.kind() == Kind.STRING && !text.isBlank();
          case TYPE, CALL_SITE -> value.kind() == Kind.STRING && ClassPatternsType.isPattern(text);
        };
    if (!accepted) {
      wrong(member.line(), level.key() + " is " + value.given(), acceptedOf(level));
    }
    return level == Level.PROCESS ? "" : text;
  }

  private static String acceptedOf(Level level) {
    String stars = ", in which * stands for any characters but a dot, and a ** at the end for any";
    return switch (level) {
      case PROCESS -> "true";
      case SCOPE -> "a scope's name, in which * stands for any characters";
      case TYPE -> "a class name such as java.util.HashMap" + stars;
      case CALL_SITE -> "a method such as com.acme.Quotes.load" + stars;
    };
  }

  private @Nullable Limit limit(@Nullable JsonMember member) {
    if (member == null) {
      return null;
    }
    try {
      return LIMITS.parse(textOf(member.value()));
    } catch (BadValueException e) {
      wrong(member.line(), LIMIT + " " + e.problem(), Sizes.LIMIT_ACCEPTED);
      return null;
    }
  }

  /** Whatever the limit, smaller storages are always granted. */
  private @Nullable Long size(@Nullable JsonMember member) {
    if (member == null) {
      return null;
    }
    try {
      long bytes = SizeType.bytes(textOf(member.value()));
      if (bytes < LimitingPolicy.SMALL_BYTES) {
        throw new BadValueException(
            member.value().text(), "has no effect: storages under 1k are always granted");
      }
      return bytes;
    } catch (BadValueException e) {
      wrong(member.line(), member.key() + " " + e.problem(), Sizes.ACCEPTED + ", from 1k up");
      return null;
    }
  }

  /** A number is one of bytes; what is neither is no size. */
  private static String textOf(JsonValue value) {
    boolean text = value.kind() == Kind.STRING || value.kind() == Kind.NUMBER;
    return text ? value.text() : value.given();
  }

  private boolean isSoft(@Nullable JsonMember member) {
    if (member == null) {
      return false;
    }
    JsonValue value = member.value();
    boolean soft = value.text().equals(SOFT);
    if (value.kind() != Kind.STRING || !(soft || value.text().equals(HARD))) {
      wrong(member.line(), MODE + " is " + value.given(), "\"hard\" or \"soft\"");
    }
    return soft;
  }

  private @Nullable Long from(@Nullable Level level, @Nullable JsonMember member) {
    if (member != null && level != null && level != Level.CALL_SITE) {
      wrong(member.line(), FROM + " has no effect for a " + level.key(), "from with callSite");
      return null;
    }
    return size(member);
  }

  private void wrong(int line, String problem, String accepted) {
    sound = false;
    mistakes.add(line, problem, accepted);
  }
}
