package dev.trellis.doctor;

import dev.trellis.weaver.Examined;
import dev.trellis.weaver.Examiner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was found in the class files of one place. */
final class Survey implements ClassSource.Reader {

  private final Examiner examiner;
  private final boolean ofJdk;

  /** By name of the class: those with sites, and those that grow. */
  private final Map<String, Examined> classes = new TreeMap<>();

  private final List<String> unreadable = new ArrayList<>();
  private int count;

  private Survey(Examiner examiner, boolean ofJdk) {
    this.examiner = examiner;
    this.ofJdk = ofJdk;
  }

  static Survey of(Examiner examiner, ClassSource source) throws IOException {
    Survey survey = new Survey(examiner, false);
    source.read(survey);
    return survey;
  }

  static Survey ofJdk(Examiner examiner, Jdk jdk) throws IOException {
    return ofJdk(examiner, jdk::read);
  }

  /** The same from anywhere; what the catalogue expects and nobody hands over is missing. */
  static Survey ofJdk(Examiner examiner, JdkClasses jdk) throws IOException {
    Survey survey = new Survey(examiner, true);
    for (Examined missing : examiner.missing()) {
      if (!missing.sites().isEmpty()) {
        survey.classes.put(missing.name(), missing);
      }
    }
    jdk.read(survey);
    return survey;
  }

  /** Hands over the classes of a JDK. */
  interface JdkClasses {
    void read(ClassSource.Reader to) throws IOException;
  }

  @Override
  public void classFile(String file, byte[] bytes) {
    try {
      Examined examined = examiner.examine(ofJdk, bytes);
      count++;
      if (!examined.sites().isEmpty()
          || !examined.growing().isEmpty()
          || examined.leftOut() != null) {
        classes.put(examined.name(), examined);
      }
    } catch (IllegalArgumentException e) {
      unreadable(file, String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void unreadable(String file, String reason) {
    unreadable.add(file + ": " + reason);
  }

  /** How many classes were read. */
  int count() {
    return count;
  }

  /** Those of the class files that could not be read, with the reason. */
  List<String> unreadable() {
    return unreadable;
  }

  /** Classes with sites, by name. */
  List<Examined> withSites() {
    return classes.values().stream().filter(one -> !one.sites().isEmpty()).toList();
  }

  /** Classes that a row leaves out on purpose, by name. */
  List<Examined> leftOut() {
    return classes.values().stream().filter(one -> one.leftOut() != null).toList();
  }

  /** Classes that grow without sites, by name, and nobody says why. */
  List<Examined> uncovered() {
    return classes.values().stream()
        .filter(one -> one.sites().isEmpty() && one.leftOut() == null)
        .filter(one -> !one.growing().isEmpty())
        .toList();
  }
}
