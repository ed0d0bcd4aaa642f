package dev.trellis.cache;

import dev.trellis.options.AgentOptions;
import dev.trellis.options.CachePlace;
import dev.trellis.options.LogLevel;
import dev.trellis.options.Options;
import dev.trellis.output.AgentLog;
import dev.trellis.weaver.ClassPattern;
import dev.trellis.weaver.Weaver;
import dev.trellis.weaver.WeaverOptions;
import dev.trellis.weaver.WovenClasses;
import dev.trellis.weaver.WovenPack;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What earlier starts have woven, and what this one adds to it. Whatever is wrong with it costs no
 * more than weaving anew, and a line with {@code log=debug}.
 */
public final class WovenCache {

  private static final String FOLDER = "trellis";
  private static final String BUILD_ID = "build-id";

  /** Of each file's name. */
  static final String SUFFIX = ".woven";

  private final AgentLog log;
  private final @Nullable CacheFolder folder;
  private final String key;
  private final WovenClasses classes;

  /** Confined to the thread that saves. */
  private int saved;

  private WovenCache(AgentLog log, @Nullable CacheFolder folder, String key, WovenClasses classes) {
    this.log = log;
    this.folder = folder;
    this.key = key;
    this.classes = classes;
  }

  /**
   * The cache of a JVM that starts.
   *
   * @param options the agent's
   * @param what what is woven
   * @param log gets a line if it is not used
   * @return the cache; one that is off if it cannot be used
   */
  public static WovenCache open(AgentOptions options, WeaverOptions what, AgentLog log) {
    Path place = place(options);
    try {
      List<Path> catalogues = options.find(Options.CATALOGUE);
      String key = place == null ? null : key(what, catalogues == null ? List.of() : catalogues);
      if (place == null || key == null) {
        return new WovenCache(log, null, "", WovenClasses.none());
      }
      CacheFolder folder = CacheFolder.at(place);
      return new WovenCache(log, folder, key, WovenClasses.after(pack(folder, key, log)));
    } catch (IOException | RuntimeException e) { // the latter from a security manager
      log.debug("the cache of woven classes is not used: " + reason(e));
      return new WovenCache(log, null, "", WovenClasses.none());
    }
  }

  /**
   * Where the cache is.
   *
   * @return an absolute path; null if it is off, or nobody knows of a place
   */
  public static @Nullable Path place(AgentOptions options) {
    CachePlace given = options.find(Options.CACHE);
    if (given != null) {
      return given.folder();
    }
    String caches = System.getenv("XDG_CACHE_HOME");
    if (caches != null && caches.startsWith("/")) { // XDG: others are to be passed over
      return Path.of(caches, FOLDER);
    }
    String home = System.getProperty("user.home");
    return home == null || !home.startsWith("/") ? null : Path.of(home, ".cache", FOLDER);
  }

  private static @Nullable WovenPack pack(CacheFolder folder, String key, AgentLog log) {
    String name = file(key);
    String of = "";
    try {
      byte[] bytes = folder.read(name);
      if (bytes == null) {
        return null;
      }
      of = folder.file(name) + " ";
      WovenPack pack = WovenPack.read(bytes, key);
      if (log.isOn(LogLevel.DEBUG)) {
        log.debug(
            "the cache of woven classes has "
                + pack.classCount()
                + " of them: "
                + folder.file(name));
      }
      return pack;
    } catch (IOException | RuntimeException e) {
      log.debug("the cache of woven classes is made anew: " + of + reason(e));
      return null;
    }
  }

  /**
   * All that decides what weaving makes of a class file, in words: the build of the agent with its
   * catalogue, the JVM, and what is woven.
   *
   * @param options what is woven
   * @param catalogues the user's files
   * @return the key; null if this is no built agent
   * @throws IOException if a file of the user's cannot be read
   */
  private static @Nullable String key(WeaverOptions options, List<Path> catalogues)
      throws IOException {
    String build = buildId();
    if (build == null) {
      return null;
    }
    StringBuilder key = new StringBuilder();
    key.append("agent ").append(build).append("\njvm ");
    key.append(System.getProperty("java.vm.vendor")).append(", ");
    key.append(System.getProperty("java.vm.name")).append(", ");
    key.append(System.getProperty("java.vm.version")).append(", ");
    key.append(System.getProperty("os.arch"));
    key.append("\nasks ").append(options.asks()).append("\nnodes ").append(options.nodes());
    key.append("\nbirths ").append(options.births());
    key.append("\nshortens ").append(options.shortens());
    key.append("\nasksLate ").append(options.asksLate());
    for (ClassPattern pattern : options.searched()) {
      key.append("\nsites ").append(pattern.text());
    }
    for (Path file : catalogues) {
      byte[] bytes = Files.readAllBytes(file);
      key.append("\ncatalogue ").append(bytes.length).append(' ').append(crc(bytes));
    }
    return key.toString();
  }

  /** Name of the file for a key. */
  private static String file(String key) {
    byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
    return Long.toHexString(0x1_0000_0000L | crc(bytes)).substring(1)
        + Integer.toHexString(key.hashCode() | 0x8000_0000)
        + SUFFIX;
  }

  private static long crc(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, bytes.length);
    return crc.getValue();
  }

  /** Made when the jar is: a digest of all that weaves and of what it weaves in. */
  private static @Nullable String buildId() throws IOException {
    try (InputStream in = WeaverOptions.class.getResourceAsStream(BUILD_ID)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  private static String reason(Exception e) {
    String message = e.getMessage();
    return e.getClass() == IOException.class && message != null ? message : e.toString();
  }

  /** What is woven already, and what is added to it. */
  public WovenClasses classes() {
    return classes;
  }

  /**
   * Writes what has come since it was last written, beside what others have written meanwhile; on a
   * thread of Trellis's own, one at a time. Never throws.
   *
   * @param weaver who has woven
   */
  public void save(Weaver weaver) {
    int count = classes.addedCount();
    if (folder == null || count == saved) {
      return;
    }
    saved = count; // what fails now would fail again
    String name = file(key);
    try {
      WovenPack there = pack(folder, key, log);
      folder.replace(name, weaver.pack(there, key));
      log.debug("the cache of woven classes is written: " + folder.file(name));
    } catch (IOException | RuntimeException | Error e) { // a full heap, for one
      log.debug("the cache of woven classes is not written: " + e);
    }
  }
}
