package dev.trellis.options;

/** A file with limits, which is read at once: what is wrong with it is wrong with the options. */
final class LimitsFileType extends DescribedType<LimitsFile> {
  LimitsFileType() {
    super("an existing JSON file");
  }

  @Override
  public LimitsFile parse(String text) throws BadValueException {
    return LimitsFile.read(ExistingPath.ofFile(text));
  }
}
