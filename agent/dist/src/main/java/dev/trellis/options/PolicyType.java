package dev.trellis.options;

import java.util.List;

/** Policy names joined by {@code +}. Whether a class can be found is for who loads it to say. */
final class PolicyType extends DescribedType<PolicySpec> {
  PolicyType() {
    super(
        "`system` alone, or any of `counting`, `limiting`, `compact` and class names, joined by `+`");
  }

  @Override
  public PolicySpec parse(String text) throws BadValueException {
    List<String> names = Separated.by('+', text);
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (!isClassName(name)) {
        throw new BadValueException(text, "has a part that is not a name: " + OneLine.quoted(name));
      }
      if (names.indexOf(name) != i) {
        throw new BadValueException(text, "names " + OneLine.quoted(name) + " twice");
      }
    }
    PolicySpec policy = new PolicySpec(names);
    if (policy.isSystem() && names.size() > 1) {
      throw new BadValueException(text, "joins \"system\" with others");
    }
    return policy;
  }

  private static boolean isClassName(String name) {
    boolean start = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean dot = c == '.' && !start;
      boolean letter =
          start ? Character.isJavaIdentifierStart(c) : Character.isJavaIdentifierPart(c);
      if ((!dot && !letter) || Character.isIdentifierIgnorable(c)) {
        return false;
      }
      start = dot;
    }
    return !start;
  }
}
