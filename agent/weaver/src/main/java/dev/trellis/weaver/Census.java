package dev.trellis.weaver;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/** What a class really holds, compared with what the catalogue expects of it. */
final class Census {

  private final GrowthType type;
  private final Set<String> present = new HashSet<>();
  private final List<String> unknown = new ArrayList<>();

  private Census(GrowthType type) {
    this.type = type;
  }

  static Census of(byte[] classFile, GrowthType type) {
    Census census = new Census(type);
    new ClassReader(classFile)
        .accept(census.new Methods(), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return census;
  }

  boolean holds(GrowthRow row) {
    return present.contains(GrowthType.place(row.method(), row.point()));
  }

  /**
   * Allocations and guarded calls that the catalogue neither weaves nor names as not storage:
   * method and point.
   */
  List<String> unknown() {
    return unknown;
  }

  private boolean mustBeKnown(String point) {
    String idiom = point.substring(0, Math.max(0, point.indexOf('#')));
    return switch (idiom) {
      case Points.NEW, Points.COPY_OF, Points.COPY_OF_RANGE, Points.CLONE -> true;
      default ->
          idiom.startsWith(Points.CALL)
              && type.guards().contains(idiom.substring(Points.CALL.length()));
    };
  }

  private boolean isKnown(String method, String point) {
    if (type.skips().containsKey(GrowthType.place(method, point))) {
      return true;
    }
    for (GrowthRow row : type.rows()) {
      if (row.method().equals(method) && row.point().equals(point)) {
        return true;
      }
    }
    return false;
  }

  private final class Methods extends ClassVisitor {
    Methods() {
      super(Opcodes.ASM9);
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      String method = name + descriptor;
      return new Points(type.internalName(), new MethodVisitor(Opcodes.ASM9) {}) {
        @Override
        void at(String point, String ignored) {
          present.add(GrowthType.place(method, point));
          if (mustBeKnown(point) && !isKnown(method, point)) {
            unknown.add(GrowthType.place(method, point));
          }
        }
      };
    }
  }
}
