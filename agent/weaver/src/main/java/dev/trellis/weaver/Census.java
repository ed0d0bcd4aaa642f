package dev.trellis.weaver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * What a class really holds, compared with what the catalogue names one by one: whatever allocates
 * an array, every call of a guarded method and, if nodes are asked for, every instance of a class
 * nested beside it.
 */
final class Census {

  private final GrowthType type;
  private final WeaverOptions options;
  private final boolean nodes;

  /** By place; what is left at the end is not in the class. */
  private final Map<String, GrowthRow> expected = new HashMap<>();

  private final List<GrowthRow> present = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();
  private final String nest;
  private final Interest interest;

  private Census(GrowthType type, WeaverOptions options) {
    this.type = type;
    this.options = options;
    this.nodes = options.nodes() && (type.kind() == StorageKind.NODE || !type.nodes().isEmpty());
    interest = new Interest(this.nodes);
    for (GrowthRow row : type.rows()) {
      expected.put(row.place(), row);
      interest.point(row.point());
    }
    for (String guard : type.guards()) {
      interest.call(guard);
    }
    String name = type.internalName();
    int dollar = name.indexOf('$');
    nest = (dollar < 0 ? name : name.substring(0, dollar)) + "$";
  }

  /**
   * Takes the census.
   *
   * @param reader the class
   * @param type what the catalogue has of it
   * @param options what of it is woven
   */
  static Plan of(ClassReader reader, GrowthType type, WeaverOptions options) {
    Census census = new Census(type, options);
    reader.accept(census.new Methods(), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    List<GrowthRow> absent = new ArrayList<>();
    for (GrowthRow row : type.rows()) {
      if (row.expected() && census.expected.containsKey(row.place())) {
        absent.add(row);
      }
    }
    return new Plan(census.present, absent, census.unknown);
  }

  private void at(String method, String point) {
    String place = GrowthType.place(method, point);
    GrowthRow row = expected.remove(place);
    if (row != null) {
      if (options.weave(row)) {
        // Where lengths are chosen goes first: the others of the class are told by it.
        present.add(row.shortens() ? 0 : present.size(), row);
      }
      return;
    }
    int end = point.indexOf('#');
    String idiom = end < 0 ? point : point.substring(0, end);
    if (nodes && idiom.startsWith(Points.NODE)) {
      node(method, point, idiom.substring(Points.NODE.length()));
    } else if (mustBeKnown(idiom) && !type.skips().containsKey(place)) {
      unknown.add(place);
    }
  }

  private void node(String method, String point, String made) {
    if (type.skips().containsKey(GrowthType.place(method, point))) {
      return;
    }
    if (type.nodes().contains(made)) {
      present.add(
          new GrowthRow(
              0,
              type.name(),
              made.replace('/', '.'),
              method,
              point,
              Action.NODE,
              List.of(),
              made,
              StorageKind.NODE,
              GrowthRow.NEVER_DENIED,
              false,
              true));
    } else if (made.startsWith(nest) && !type.others().containsKey(made)) {
      unknown.add(GrowthType.place(method, point));
    }
  }

  private boolean mustBeKnown(String idiom) {
    return switch (idiom) {
      case Points.NEW, Points.COPY_OF, Points.COPY_OF_RANGE, Points.CLONE, Points.NEW_BYTES -> true;
      default ->
          idiom.startsWith(Points.CALL)
              && type.guards().contains(idiom.substring(Points.CALL.length()));
    };
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
      return new Points(type.internalName(), interest, new MethodVisitor(Opcodes.ASM9) {}) {
        @Override
        void at(String point, String ignored) {
          Census.this.at(method, point);
        }
      };
    }
  }
}
