package dev.trellis.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.options.LogLevel;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileFailureTest {
  private static final String EOL = System.lineSeparator();
  private final LogLines lines = new LogLines();
  @TempDir Path folder;
  private Path target;

  @BeforeEach
  void an_old_report() throws IOException {
    target = Files.writeString(folder.resolve("report.json"), "old");
  }

  @Test
  void a_full_disk_leaves_the_old_report_and_no_temporary_file() {
    WriteResult result =
        file(target)
            .write(
                out -> {
                  out.write(new byte[100_000]);
                  throw new IOException("No space left on device");
                });

    assertThat(result)
        .isEqualTo(
            WriteResult.failed("report " + target + " cannot be written: No space left on device"));
    assertThat(target).hasContent("old");
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void whatever_a_body_throws_becomes_a_reason_of_one_line() {
    ReportFile file = file(target);

    assertThat(
            file.write(
                    out -> {
                      throw new IllegalStateException("two\nlines");
                    })
                .reason())
        .isEqualTo(
            "report "
                + target
                + " cannot be written: java.lang.IllegalStateException: two\\u000alines");
    assertThat(
            file.write(
                    out -> {
                      throw new StackOverflowError();
                    })
                .reason())
        .isEqualTo("report " + target + " cannot be written: java.lang.StackOverflowError");
    assertThat(
            file.write(
                    out -> {
                      throw new IOException();
                    })
                .reason())
        .isEqualTo("report " + target + " cannot be written: java.io.IOException");
    assertThat(
            file.write(
                    out -> {
                      throw new Unprintable();
                    })
                .reason())
        .isEqualTo("the report cannot be written");
    assertThat(target).hasContent("old");
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void a_failure_is_told_once_and_tried_again_at_every_write() throws IOException {
    Path blocked = Files.writeString(folder.resolve("reports"), "a file where a folder should be");
    Path inside = blocked.resolve("report.json");
    ReportFile file = file(inside);
    String reason = "report " + inside + " cannot be written: " + blocked + " is not a folder";

    assertThat(file.write(body("first"))).isEqualTo(WriteResult.failed(reason));
    assertThat(file.write(body("second"))).isEqualTo(WriteResult.failed(reason));
    Files.delete(blocked);
    assertThat(file.write(body("third"))).isEqualTo(WriteResult.WRITTEN);

    assertThat(inside).hasContent("third");
    assertThat(lines.writes)
        .containsExactly(
            "trellis: " + reason + EOL, "trellis: info: the report is written again" + EOL);
  }

  @Test
  void a_failure_with_ever_new_reasons_is_told_once() {
    ReportFile file = file(target);

    for (int i = 0; i < 3; i++) {
      String reason = "attempt " + i;
      file.write(
          out -> {
            throw new IOException(reason);
          });
    }

    assertThat(lines.writes)
        .containsExactly("trellis: report " + target + " cannot be written: attempt 0" + EOL);
  }

  @Test
  void a_folder_is_not_replaced() throws IOException {
    Path inTheWay = Files.createDirectory(folder.resolve("folder.json"));

    assertThat(file(inTheWay).write(body("new")))
        .isEqualTo(
            WriteResult.failed(
                "report " + inTheWay + " cannot be written: " + inTheWay + " is a folder"));
    assertThat(inTheWay).isDirectory();
  }

  @Test
  void what_is_neither_file_nor_folder_is_not_replaced() throws IOException {
    Path socket = folder.resolve("socket");
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(socket));

      assertThat(file(socket).write(body("new")))
          .isEqualTo(
              WriteResult.failed(
                  "report " + socket + " cannot be written: " + socket + " is not a regular file"));
      assertThat(Files.isRegularFile(socket)).isFalse();
    }
  }

  @Test
  void a_file_that_was_made_read_only_is_replaced_only_by_who_may_write_it() {
    assertThat(target.toFile().setReadOnly()).isTrue();
    // The superuser may write everything; anybody else is refused.
    boolean mayWrite = Files.isWritable(target);
    String refusal = "report " + target + " cannot be written: " + target + " is not writable";

    assertThat(file(target).write(body("new")))
        .isEqualTo(mayWrite ? WriteResult.WRITTEN : WriteResult.failed(refusal));
    assertThat(target).hasContent(mayWrite ? "new" : "old");
  }

  @Test
  void a_temporary_file_that_cannot_be_made_is_named() throws IOException {
    Path inTheWay = Files.createDirectory(folder.resolve(".report.json.7.tmp"));
    Files.createFile(inTheWay.resolve("occupied"));

    assertThat(file(target).write(body("new")))
        .isEqualTo(
            WriteResult.failed(
                "report "
                    + target
                    + " cannot be written: "
                    + inTheWay
                    + " (DirectoryNotEmptyException)"));
    assertThat(target).hasContent("old");
  }

  private static final class Unprintable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String toString() {
      throw new IllegalStateException("not even that");
    }
  }

  private ReportFile file(Path path) {
    return new ReportFile(path, 7, lines.log(LogLevel.INFO));
  }

  private static ReportFile.Body body(String content) {
    return out -> out.write(content.getBytes(UTF_8));
  }
}
