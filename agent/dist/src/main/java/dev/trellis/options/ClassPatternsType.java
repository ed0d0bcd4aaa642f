package dev.trellis.options;

import dev.trellis.weaver.ClassPattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Classes by their names, separated by colons. */
final class ClassPatternsType extends DescribedType<List<ClassPattern>> {

  ClassPatternsType() {
    super(
        "class names separated by `:`, in which `*` stands for any characters but a dot, and a"
            + " `**` at the end for any at all");
  }

  @Override
  public List<ClassPattern> parse(String text) throws BadValueException {
    List<ClassPattern> patterns = new ArrayList<>();
    for (String part : Separated.by(':', text)) {
      if (!isPattern(part)) {
        throw new BadValueException(part, "is no class name");
      }
      patterns.add(new ClassPattern(part));
    }
    return Collections.unmodifiableList(patterns);
  }

  static boolean isPattern(String part) {
    int run = part.indexOf("**");
    if (run >= 0 && run != part.length() - 2) {
      return false;
    }
    boolean start = true;
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      boolean named = c == '*' || (start ? Character.isJavaIdentifierStart(c) : isInName(c));
      if (!named) {
        return false;
      }
      start = c == '.';
    }
    return !start;
  }

  private static boolean isInName(char c) {
    return c == '.' || Character.isJavaIdentifierPart(c);
  }
}
