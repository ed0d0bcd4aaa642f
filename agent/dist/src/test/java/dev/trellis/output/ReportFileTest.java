package dev.trellis.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.options.LogLevel;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {
  private final LogLines lines = new LogLines();
  @TempDir Path folder;

  @Test
  void content_is_replaced_as_a_whole_and_nothing_else_is_left() throws IOException {
    Path target = folder.resolve("report.json");
    ReportFile file = file(target);

    assertThat(file.write(body("a long first report"))).isEqualTo(WriteResult.WRITTEN);
    assertThat(file.write(body("second"))).isEqualTo(WriteResult.WRITTEN);

    assertThat(target).hasContent("second");
    assertThat(folder)
        .isDirectoryNotContaining("glob:**.tmp")
        .isDirectoryContaining("glob:**.json");
    assertThat(lines.writes).isEmpty();
  }

  @Test
  void content_goes_to_a_file_beside_the_target_until_it_is_complete() throws IOException {
    Path target = Files.writeString(folder.resolve("report.json"), "old");
    Path temporary = folder.resolve(".report.json.7.tmp");

    WriteResult result =
        file(target)
            .write(
                out -> {
                  out.write("new".getBytes(UTF_8));
                  out.flush();
                  assertThat(temporary).hasContent("new");
                  assertThat(target).hasContent("old");
                });

    assertThat(result.reason()).isEmpty();
    assertThat(target).hasContent("new");
    assertThat(temporary).doesNotExist();
  }

  @Test
  void a_name_may_be_as_long_as_the_file_system_takes() {
    Path target = folder.resolve("\u00e4".repeat(127));

    assertThat(file(target).write(body("content"))).isEqualTo(WriteResult.WRITTEN);
    assertThat(target).hasContent("content");
  }

  @Test
  void missing_folders_are_made() {
    Path target = folder.resolve("a/b/report.json");

    assertThat(file(target).write(body("content")).isWritten()).isTrue();
    assertThat(target).hasContent("content");
  }

  @Test
  void an_interrupt_neither_stops_a_write_nor_is_lost_in_it() {
    Path target = folder.resolve("report.json");
    Thread.currentThread().interrupt();

    WriteResult result = file(target).write(body("content"));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(result).isEqualTo(WriteResult.WRITTEN);
    assertThat(target).hasContent("content");
  }

  @Test
  void what_a_crash_left_behind_is_cleared_away_and_a_link_in_its_place_not_followed()
      throws IOException {
    Path target = folder.resolve("report.json");
    Path other = Files.writeString(folder.resolve("other"), "not mine");
    Path leftover = Files.createSymbolicLink(folder.resolve(".report.json.7.tmp"), other);

    assertThat(file(target).write(body("content")).isWritten()).isTrue();

    assertThat(leftover).doesNotExist();
    assertThat(target).hasContent("content");
    assertThat(other).hasContent("not mine");
  }

  @Test
  void a_link_stays_and_what_it_leads_to_is_replaced() throws IOException {
    Path real = Files.writeString(folder.resolve("real.json"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("latest.json"), real);

    assertThat(file(link).write(body("new")).isWritten()).isTrue();

    assertThat(link).isSymbolicLink();
    assertThat(real).hasContent("new");
  }

  @Test
  void without_an_atomic_rename_the_file_is_replaced_all_the_same() throws IOException {
    Path target = Files.writeString(folder.resolve("report.json"), "old");
    ReportFile file =
        new ReportFile(target, 7, lines.log(LogLevel.INFO)) {
          @Override
          void moveAtomically(Path from, Path to) throws IOException {
            throw new AtomicMoveNotSupportedException(from.toString(), to.toString(), "test");
          }
        };

    assertThat(file.write(body("new"))).isEqualTo(WriteResult.WRITTEN);

    assertThat(target).hasContent("new");
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void a_reader_finds_one_whole_report_at_any_moment() throws Exception {
    Path target = folder.resolve("report.json");
    byte[] as = new byte[400_000];
    byte[] bs = new byte[300_000];
    Arrays.fill(as, (byte) 'a');
    Arrays.fill(bs, (byte) 'b');
    ReportFile file = file(target);
    file.write(out -> out.write(as));
    AtomicBoolean done = new AtomicBoolean();
    CountDownLatch reading = new CountDownLatch(1);
    ExecutorService reader = Executors.newSingleThreadExecutor();
    try {
      Future<?> reads =
          reader.submit(
              () -> {
                while (!done.get()) {
                  byte[] read = Files.readAllBytes(target);
                  reading.countDown();
                  assertThat(Arrays.equals(read, as) || Arrays.equals(read, bs))
                      .as("%d bytes are one of the two reports", read.length)
                      .isTrue();
                }
                return null;
              });
      assertThat(reading.await(600, TimeUnit.SECONDS)).isTrue();
      for (int i = 0; i < 200; i++) {
        byte[] content = i % 2 == 0 ? bs : as;
        assertThat(file.write(out -> out.write(content))).isEqualTo(WriteResult.WRITTEN);
      }
      done.set(true);
      reads.get(600, TimeUnit.SECONDS);
    } finally {
      done.set(true);
      reader.shutdownNow();
    }
  }

  private ReportFile file(Path target) {
    return new ReportFile(target, 7, lines.log(LogLevel.INFO));
  }

  private static ReportFile.Body body(String content) {
    return out -> out.write(content.getBytes(UTF_8));
  }
}
