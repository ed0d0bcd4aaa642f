package dev.trellis.options;

import dev.trellis.runtime.decide.FaultPlan;
import dev.trellis.runtime.decide.SitePattern;
import java.util.ArrayList;
import java.util.List;

/** Which requests fail on purpose: one of {@code nth} and {@code rate} at most, any sites. */
final class FaultsType extends DescribedType<FaultPlan> {
  private static final String NTH = "nth";
  private static final String RATE = "rate";
  private static final String SITE = "site";
  private static final int MOST_DECIMALS = 9;

  FaultsType() {
    super(
        "`nth:7` (the seventh request) or `rate:0.001` (each with this probability), and"
            + " `site:ArrayList.grow` (of this type and method alone, in which `*` stands for any"
            + " characters; several are one or the other), joined by `+`");
  }

  @Override
  public FaultPlan parse(String text) throws BadValueException {
    long nth = 0;
    double rate = 0;
    List<SitePattern> sites = new ArrayList<>();
    for (String part : Separated.by('+', text)) {
      int colon = part.indexOf(':');
      String kind = colon < 0 ? part : part.substring(0, colon);
      String value = part.substring(colon + 1);
      if (colon >= 0 && kind.equals(NTH)) {
        refuseTwice(nth > 0, text, kind);
        nth = number(part, value);
      } else if (colon >= 0 && kind.equals(RATE)) {
        refuseTwice(rate > 0, text, kind);
        rate = probability(part, value);
      } else if (colon >= 0 && kind.equals(SITE)) {
        sites.add(site(part, value));
      } else {
        throw new BadValueException(part, "begins with none of nth:, rate: and site:");
      }
    }
    if (nth > 0 && rate > 0) {
      throw new BadValueException(text, "joins \"nth\" with \"rate\"");
    }
    return new FaultPlan(text, nth, rate, sites);
  }

  private static void refuseTwice(boolean again, String text, String kind)
      throws BadValueException {
    if (again) {
      throw new BadValueException(text, "names " + OneLine.quoted(kind) + " twice");
    }
  }

  private static long number(String part, String value) throws BadValueException {
    long number = WholeNumber.parse(value);
    if (number < 1) {
      throw new BadValueException(part, "does not give a whole number of at least 1");
    }
    return number;
  }

  private static double probability(String part, String value) throws BadValueException {
    int point = value.indexOf('.');
    String decimals = point < 0 ? "0" : value.substring(point + 1);
    long whole = WholeNumber.parse(point < 0 ? value : value.substring(0, point));
    long fraction = WholeNumber.parse(decimals);
    boolean isNumber =
        whole >= 0 && whole <= 1 && fraction >= 0 && decimals.length() <= MOST_DECIMALS;
    double probability = isNumber ? whole + fraction / Math.pow(10, decimals.length()) : 0;
    if (probability <= 0 || probability > 1) {
      throw new BadValueException(
          part, "does not give a probability above 0 and up to 1, with at most nine decimals");
    }
    return probability;
  }

  private static SitePattern site(String part, String value) throws BadValueException {
    boolean known = value.indexOf('.') > 0 || value.indexOf('*') >= 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      known &= Character.isJavaIdentifierPart(c) || ".*<>".indexOf(c) >= 0;
    }
    if (!known) {
      throw new BadValueException(part, "does not name a type and a method");
    }
    return new SitePattern(value);
  }
}
