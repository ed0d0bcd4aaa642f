package dev.trellis.dist;

/**
 * Loads what writes a report while another thread begins one. A program that is over before its
 * first report waits for these classes, and most of that time is for loading them.
 */
final class Ahead {

  /** From the last that is needed to the first: the other thread comes from that end. */
  static final String[] CLASSES = {
    "dev.trellis.report.LiveFields",
    "dev.trellis.report.RowOrder$ByScope",
    "dev.trellis.report.StackField",
    "dev.trellis.report.RowOrder$BySite",
    "dev.trellis.report.Histograms$Named",
    "dev.trellis.report.RowOrder",
    "dev.trellis.report.RowOrder$ByType",
    "dev.trellis.report.RowFields",
    "dev.trellis.report.FigureFields",
    "dev.trellis.report.ReportFields",
    "dev.trellis.report.JsonText",
    "dev.trellis.report.ReportWriter",
    "dev.trellis.report.Timeline$Point",
    "dev.trellis.dist.ScopeRows",
    "dev.trellis.report.Coverage",
    "dev.trellis.report.CoveredSite",
    "dev.trellis.report.Policy",
    "dev.trellis.report.Tool",
    "dev.trellis.report.Report",
    "dev.trellis.report.SiteRow",
    "dev.trellis.dist.SiteRows",
    "dev.trellis.report.TypeRow",
    "dev.trellis.report.HdrEncoding",
    "dev.trellis.report.Bucket",
    "dev.trellis.report.Distribution",
    "dev.trellis.report.Histograms",
    "dev.trellis.report.Counts",
  };

  private Ahead() {}

  /** Loads them. What cannot be loaded, such as into a full heap, is left for who needs it. */
  static void load() {
    ClassLoader own = Ahead.class.getClassLoader();
    for (String name : CLASSES) {
      try {
        Class<?> unused = Class.forName(name, true, own);
      } catch (ClassNotFoundException | LinkageError | OutOfMemoryError e) {
        return;
      }
    }
  }
}
