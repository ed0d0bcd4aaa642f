package dev.trellis.cli;

import dev.trellis.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into a resource. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      properties.load(in);
    }
    return new String[] {
      "trellis %s, reads report schemaVersion %d"
          .formatted(properties.getProperty("version"), Report.SCHEMA_VERSION)
    };
  }
}
