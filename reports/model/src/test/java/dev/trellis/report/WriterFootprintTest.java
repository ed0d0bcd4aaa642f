package dev.trellis.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.OutputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WriterFootprintTest {

  @Test
  void a_report_is_written_where_there_is_no_jackson() throws Exception {
    try (URLClassLoader loader =
        new URLClassLoader(withoutJackson(), ClassLoader.getPlatformClassLoader())) {
      assertThatThrownBy(() -> loader.loadClass("com.fasterxml.jackson.core.JsonFactory"))
          .isInstanceOf(ClassNotFoundException.class);
      Object report =
          loader.loadClass(SampleReports.class.getName()).getMethod("sound").invoke(null);
      ByteArrayOutputStream out = new ByteArrayOutputStream();

      loader
          .loadClass(ReportWriter.class.getName())
          .getMethod("write", loader.loadClass(Report.class.getName()), OutputStream.class)
          .invoke(null, report, out);

      ByteArrayOutputStream here = new ByteArrayOutputStream();
      ReportWriter.write(SampleReports.sound(), here);
      assertThat(out.toString()).isEqualTo(here.toString());
    }
  }

  private static URL[] withoutJackson() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.contains("jackson-core"))
        .map(WriterFootprintTest::url)
        .toArray(URL[]::new);
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(entry, e);
    }
  }
}
