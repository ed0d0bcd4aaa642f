package dev.trellis.weaver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.FieldVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * The sites of a class whose storage is known by the fields that hold it; see {@link
 * LibraryReader}.
 */
final class FieldCensus extends ClassVisitor {

  private final String owner;
  private final @Nullable String superName;
  private final List<FieldStores> known;
  private final Interest interest = new Interest(false);
  private final Map<String, String> fields = new HashMap<>();
  private final List<GrowthRow> rows = new ArrayList<>();

  private FieldCensus(ClassReader reader, List<FieldStores> known) {
    super(Opcodes.ASM9);
    for (FieldStores store : known) {
      interest.put(store.field());
      interest.call(store.through());
    }
    this.owner = reader.getClassName();
    this.superName = reader.getSuperName();
    this.known = known;
  }

  /**
   * Takes the census.
   *
   * @param reader the class
   * @param known the fields; one that the class does not have is a superclass's
   * @param expected whether a class that can have instances must have at least one of them
   * @return the sites, without ids
   */
  static Plan of(ClassReader reader, List<FieldStores> known, boolean expected) {
    FieldCensus census = new FieldCensus(reader, known);
    reader.accept(census, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    boolean concrete = (reader.getAccess() & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE)) == 0;
    List<GrowthRow> absent = new ArrayList<>();
    if (expected && concrete && census.fields.isEmpty() && !known.isEmpty()) {
      absent.add(census.absent());
    }
    for (FieldStores store : known) {
      if (!store.method().isEmpty() && census.isMissing(store)) {
        absent.add(census.row(store.method(), Points.ENTRY, Action.STORED, store, GrowthRow.ANY));
      }
    }
    return new Plan(census.rows, absent, List.of());
  }

  private GrowthRow absent() {
    StringBuilder names = new StringBuilder();
    for (FieldStores field : known) {
      names.append(names.length() == 0 ? "" : ",").append(field.field());
    }
    return row("*", Points.PUT + names + "#1", Action.STORED, known.get(0), GrowthRow.ANY);
  }

  /** Whether the class has the field, and not the method that the rule speaks of. */
  private boolean isMissing(FieldStores store) {
    for (GrowthRow row : rows) {
      if (row.arguments().get(0).equals(store.field())) {
        return false;
      }
    }
    return fields.containsKey(store.field());
  }

  private GrowthRow row(
      String method, String point, Action action, FieldStores store, String storage) {
    return row(method, point, action, List.of(store.field()), store, storage);
  }

  private GrowthRow row(
      String method,
      String point,
      Action action,
      List<String> arguments,
      FieldStores store,
      String storage) {
    String name = owner.replace('/', '.');
    return new GrowthRow(
        0,
        name,
        name,
        method,
        point,
        action,
        arguments,
        storage,
        store.kind(),
        GrowthRow.NEVER_DENIED,
        false,
        true);
  }

  @Override
  public @Nullable FieldVisitor visitField(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      @Nullable Object value) {
    for (FieldStores store : known) {
      if (store.field().equals(name)
          && (access & Opcodes.ACC_STATIC) == 0
          && store.holds(descriptor)) {
        fields.put(name, descriptor);
      }
    }
    return null;
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    if (fields.isEmpty() || name.equals("<clinit>")) {
      return null;
    }
    return new Found(name, descriptor, (access & Opcodes.ACC_STATIC) != 0);
  }

  private final class Found extends StoreFinder {
    private final String method;

    Found(String name, String descriptor, boolean isStatic) {
      super(owner, superName, interest, name, descriptor, isStatic);
      this.method = name + descriptor;
    }

    @Override
    @Nullable FieldStores at(String point, boolean entry) {
      for (FieldStores store : known) {
        if (fields.containsKey(store.field()) && isAt(store, point, entry)) {
          return store;
        }
      }
      return null;
    }

    private boolean isAt(FieldStores store, String point, boolean entry) {
      if (entry) {
        return store.at().equals(name());
      }
      if (!store.at().isEmpty()) {
        return false;
      }
      String instruction =
          store.through().isEmpty()
              ? Points.PUT + store.field() + "#"
              : Points.CALL + store.through() + "#";
      return point.startsWith(instruction);
    }

    @Override
    void sized(FieldStores store, int variable) {
      List<String> arguments = List.of(store.field(), Integer.toString(variable), store.held());
      rows.add(row(method, Points.ENTRY, Action.SIZED, arguments, store, store.storage("I")));
    }

    @Override
    void stored(String point, FieldStores store, boolean first) {
      String descriptor = fields.getOrDefault(store.field(), "");
      Action action = first ? Action.STORED_FIRST : Action.STORED;
      rows.add(row(method, point, action, store, store.storage(descriptor)));
    }
  }
}
