package dev.trellis.options;

import dev.trellis.json.JsonMember;
import dev.trellis.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The members of an object of which all keys are known, and none stands twice. */
final class Members {

  private final List<JsonMember> known = new ArrayList<>();

  /** Notes what is not known, and what repeats; of that the first counts. */
  Members(JsonValue object, List<String> keys, Mistakes mistakes) {
    for (JsonMember member : object.members()) {
      JsonMember before = find(member.key());
      if (!keys.contains(member.key())) {
        String nearest = Nearest.to(member.key(), keys);
        mistakes.add(
            member.line(),
            "unknown key "
                + OneLine.quoted(member.key())
                + (nearest == null ? "" : ", the nearest is " + OneLine.quoted(nearest)),
            String.join(", ", keys));
      } else if (before != null) {
        mistakes.add(
            member.line(),
            "key " + OneLine.quoted(member.key()) + " stands in line " + before.line() + " already",
            "each key once");
      } else {
        known.add(member);
      }
    }
  }

  @Nullable JsonMember find(String key) {
    for (JsonMember member : known) {
      if (member.key().equals(key)) {
        return member;
      }
    }
    return null;
  }
}
