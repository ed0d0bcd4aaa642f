package dev.trellis.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTest {

  @TempDir Path folder;

  @Test
  void what_belongs_to_somebody_else_is_refused() throws IOException {
    Path file = Files.createFile(folder.resolve("a.woven"));
    int user = (Integer) Files.getAttribute(file, "unix:uid");
    Access stranger = new Access(user + 1);

    assertThat(stranger.faultOfFile(file))
        .isEqualTo(file + " belongs to user " + user + " and not to user " + (user + 1));
    assertThat(stranger.faultOfFolder(folder))
        .isEqualTo(folder + " belongs to user " + user + " and not to user " + (user + 1));
    assertThat(Access.ofThisProcess().faultOfFile(file)).isNull();
  }
}
