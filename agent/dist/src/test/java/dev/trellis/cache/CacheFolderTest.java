package dev.trellis.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CacheFolderTest {

  private static final String NAME = "a.woven";
  private static final byte[] BYTES = {1, 2, 3};

  @TempDir Path temporary;

  @Test
  void a_folder_is_made_for_this_user_alone_and_so_are_its_files() throws IOException {
    Path place = temporary.resolve("caches/trellis");
    CacheFolder folder = CacheFolder.at(place);

    assertThat(folder.read(NAME)).isNull();
    folder.replace(NAME, BYTES);

    assertThat(folder.read(NAME)).isEqualTo(BYTES);
    assertThat(mode(place)).isEqualTo("rwx------");
    assertThat(mode(place.getParent())).isEqualTo("rwx------");
    assertThat(mode(place.resolve(NAME))).isEqualTo("rw-------");
    assertThat(files(place)).containsExactly(NAME);
  }

  @ParameterizedTest
  @CsvSource({"rwxrwx---, 770", "rwx---rwx, 707", "rwxr-xrwx, 757"})
  void a_folder_that_others_may_write_is_refused(String mode, String octal) throws IOException {
    Path place = Files.createDirectory(temporary.resolve("trellis"));
    set(place, mode);

    assertThatThrownBy(() -> CacheFolder.at(place))
        .isInstanceOf(IOException.class)
        .hasMessage(place + " may be written by others, mode " + octal);
  }

  @Test
  void a_folder_in_one_where_others_may_rename_is_refused() throws IOException {
    Path parent = Files.createDirectory(temporary.resolve("caches"));
    Path place = Files.createDirectory(parent.resolve("trellis"));
    set(place, "rwx------");
    set(parent, "rwxrwxrwx");

    assertThatThrownBy(() -> CacheFolder.at(place))
        .hasMessage(parent + " may be written by others, mode 777");
  }

  @Test
  void a_folder_in_one_where_each_may_rename_but_his_own_is_taken() throws IOException {
    Path parent = Files.createDirectory(temporary.resolve("caches"));
    Files.setAttribute(parent, "unix:mode", 01777);

    CacheFolder.at(parent.resolve("trellis")).replace(NAME, BYTES);

    assertThat(CacheFolder.at(parent.resolve("trellis")).read(NAME)).isEqualTo(BYTES);
  }

  @Test
  void a_link_to_a_folder_is_refused() throws IOException {
    Path real = Files.createDirectory(temporary.resolve("real"));
    Path place = Files.createSymbolicLink(temporary.resolve("trellis"), real);

    assertThatThrownBy(() -> CacheFolder.at(place)).hasMessage(place + " is a symbolic link");
  }

  @Test
  void a_link_to_nowhere_is_refused_and_nothing_is_made_there() throws IOException {
    Path nowhere = temporary.resolve("nowhere");
    Path place = Files.createSymbolicLink(temporary.resolve("trellis"), nowhere);

    assertThatThrownBy(() -> CacheFolder.at(place)).hasMessage(place + " is a symbolic link");
    assertThat(nowhere).doesNotExist();
  }

  @Test
  void a_file_in_place_of_the_folder_is_refused() throws IOException {
    Path place = Files.createFile(temporary.resolve("trellis"));
    set(place, "rw-------");

    assertThatThrownBy(() -> CacheFolder.at(place)).hasMessage(place + " is not a folder");
  }

  @Test
  void a_file_that_others_may_write_is_refused_and_replaced() throws IOException {
    CacheFolder folder = folder();
    folder.replace(NAME, BYTES);
    set(folder.file(NAME), "rw-rw-rw-");

    assertThatThrownBy(() -> folder.read(NAME))
        .hasMessage(folder.file(NAME) + " may be written by others, mode 666");
    folder.replace(NAME, BYTES);
    assertThat(folder.read(NAME)).isEqualTo(BYTES);
  }

  @Test
  void a_file_that_is_a_link_is_refused_and_replaced_and_what_it_leads_to_stays()
      throws IOException {
    CacheFolder folder = folder();
    Path other = Files.write(temporary.resolve("other"), new byte[] {9});
    Files.createSymbolicLink(folder.file(NAME), other);

    assertThatThrownBy(() -> folder.read(NAME))
        .hasMessage(folder.file(NAME) + " is a symbolic link");
    folder.replace(NAME, BYTES);

    assertThat(folder.read(NAME)).isEqualTo(BYTES);
    assertThat(other).hasBinaryContent(new byte[] {9});
  }

  @Test
  void a_temporary_file_that_is_a_link_is_not_written_through() throws IOException {
    CacheFolder folder = folder();
    Path other = Files.write(temporary.resolve("other"), new byte[] {9});
    Files.createSymbolicLink(
        folder.file(".a.woven." + ProcessHandle.current().pid() + ".tmp"), other);

    folder.replace(NAME, BYTES);

    assertThat(other).hasBinaryContent(new byte[] {9});
    assertThat(folder.read(NAME)).isEqualTo(BYTES);
  }

  @Test
  void a_folder_in_place_of_the_file_is_refused() throws IOException {
    CacheFolder folder = folder();
    Files.createDirectory(folder.file(NAME));

    assertThatThrownBy(() -> folder.read(NAME)).hasMessage(folder.file(NAME) + " is not a file");
  }

  @Test
  void a_file_beyond_all_bounds_is_not_read() throws IOException {
    CacheFolder folder = folder();
    folder.replace(NAME, BYTES);
    try (RandomAccessFile file = new RandomAccessFile(folder.file(NAME).toFile(), "rw")) {
      file.setLength((64L << 20) + 1); // takes no room on the disk
    }

    assertThatThrownBy(() -> folder.read(NAME))
        .hasMessage(folder.file(NAME) + " has 67108865 bytes, accepted: 67108864");
  }

  @Test
  void what_a_killed_process_has_left_is_removed_after_an_hour() throws IOException {
    CacheFolder folder = folder();
    Path old = Files.createFile(folder.file(".b.woven.1.tmp"));
    Files.setLastModifiedTime(
        old, FileTime.fromMillis(System.currentTimeMillis() - 2L * 3_600_000));
    Files.createFile(folder.file(".b.woven.2.tmp"));

    folder.replace(NAME, BYTES);

    assertThat(files(temporary.resolve("trellis")))
        .containsExactlyInAnyOrder(NAME, ".b.woven.2.tmp");
  }

  private CacheFolder folder() throws IOException {
    return CacheFolder.at(temporary.resolve("trellis"));
  }

  private static Stream<String> files(Path folder) throws IOException {
    return Stream.of(folder.toFile().list());
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static void set(Path path, String mode) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
  }
}
