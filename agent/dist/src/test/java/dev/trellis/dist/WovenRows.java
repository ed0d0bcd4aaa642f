package dev.trellis.dist;

import dev.trellis.weaver.Catalogue;
import dev.trellis.weaver.ClassPattern;
import dev.trellis.weaver.GrowthRow;
import dev.trellis.weaver.GrowthType;
import dev.trellis.weaver.SiteIds;
import dev.trellis.weaver.Weaver;
import dev.trellis.weaver.WeaverOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** What a weaver asks ids for, in this JDK and in a class of the tests. */
final class WovenRows {

  static final String GROWER = Grower.class.getName();

  private WovenRows() {}

  /** Rows of all classes of java.base that the catalogue has, nodes included. */
  static List<GrowthRow> ofJavaBase(SiteIds ids) {
    List<GrowthRow> rows = new ArrayList<>();
    Catalogue catalogue = Catalogue.ofJavaBase(Runtime.version().feature());
    Weaver weaver =
        new Weaver(
            catalogue,
            new WeaverOptions(true, true, List.of()),
            row -> {
              rows.add(row);
              return ids.idOf(row);
            });
    for (GrowthType type : catalogue.types()) {
      byte[] unused = weaver.weave(type.name(), true, classFile(type.internalName()));
    }
    if (!weaver.failures().isEmpty()) {
      throw new IllegalStateException(weaver.failures().toString());
    }
    return rows;
  }

  /** A weaver that searches the class of the tests. */
  static Weaver searching(SiteIds ids) {
    return new Weaver(
        Catalogue.ofJavaBase(Runtime.version().feature()),
        new WeaverOptions(false, false, List.of(new ClassPattern(GROWER))),
        ids);
  }

  static byte[] weaveGrower(Weaver weaver) {
    return weaver.weave(GROWER, false, classFile(GROWER.replace('.', '/')));
  }

  private static byte[] classFile(String internalName) {
    try (InputStream in = ClassLoader.getSystemResourceAsStream(internalName + ".class")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Has three arrays that grow, of two layouts. */
  static final class Grower {
    private int[] ints = {};
    private float[] floats = {};
    private long[] longs = {};

    void grow(int length) {
      ints = new int[length];
      floats = new float[length];
      longs = new long[length];
    }

    int length() {
      return ints.length + floats.length + longs.length;
    }
  }
}
