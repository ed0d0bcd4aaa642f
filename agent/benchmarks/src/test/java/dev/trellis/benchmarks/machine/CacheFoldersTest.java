package dev.trellis.benchmarks.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFoldersTest {

  @TempDir private Path folder;

  @Test
  void the_warm_folder_keeps_what_a_start_left_there() throws IOException {
    assertThat(CacheFolders.filledIn("a=b,folder={warm}", folder))
        .isEqualTo("a=b,folder=" + folder.resolve("warm"));
    Path left = Files.createFile(folder.resolve("warm").resolve("left"));

    String again = CacheFolders.filledIn("folder={warm}", folder);

    assertThat(again).isEqualTo("folder=" + folder.resolve("warm"));
    assertThat(left).exists();
  }

  @Test
  void the_cold_folder_is_there_and_empty_at_each_start() throws IOException {
    Path cold = folder.resolve("cold");
    Files.createDirectories(cold.resolve("deep"));
    Files.createFile(cold.resolve("deep").resolve("left"));

    String options = CacheFolders.filledIn("folder={cold}", folder);

    assertThat(options).isEqualTo("folder=" + cold);
    assertThat(cold).isEmptyDirectory();
  }

  @Test
  void other_options_are_as_they_were_and_make_no_folder() throws IOException {
    assertThat(CacheFolders.filledIn("policy=counting", folder)).isEqualTo("policy=counting");
    assertThat(folder).isEmptyDirectory();
  }
}
