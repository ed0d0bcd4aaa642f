package dev.trellis.weaver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/**
 * Finds the stores in one method that are events, and leaves out those that share an array: it was
 * handed to the method, or taken from a field.
 */
abstract class StoreFinder extends Producers {

  private static final String CONSTRUCTOR = "<init>";

  private final String owner;
  private final @Nullable String superName;
  private final String name;
  private final Type[] parameters;
  private final boolean isStatic;

  /** By variable: whether all that is ever put into it comes from a field. */
  private final Map<Integer, Boolean> fromFields = new HashMap<>();

  private final List<Candidate> candidates = new ArrayList<>();
  private int unfinished;

  /** Whether the object is whole, so that its fields may be read: in a constructor only later. */
  private boolean whole;

  StoreFinder(
      String owner,
      @Nullable String superName,
      Interest interest,
      String name,
      String descriptor,
      boolean isStatic) {
    super(owner, interest, new MethodVisitor(Opcodes.ASM9) {});
    this.owner = owner;
    this.superName = superName;
    this.name = name;
    this.parameters = Type.getArgumentTypes(descriptor);
    this.isStatic = isStatic;
    this.whole = !name.equals(CONSTRUCTOR);
  }

  String name() {
    return name;
  }

  /** The rule by which an instruction is an event, or null. */
  abstract @Nullable FieldStores at(String point, boolean entry);

  abstract void sized(FieldStores store, int variable);

  abstract void stored(String point, FieldStores store, boolean first);

  @Override
  void set(int variable) {
    boolean before = fromFields.getOrDefault(variable, true);
    fromFields.put(variable, before && isFromField());
  }

  @Override
  public void visitTypeInsn(int opcode, String made) {
    super.visitTypeInsn(opcode, made);
    if (opcode == Opcodes.NEW && isOwn(made)) {
      unfinished++;
    }
  }

  /** Whether a constructor of it is what an object of the class has to be given to. */
  private boolean isOwn(String type) {
    return type.equals(owner) || type.equals(superName);
  }

  /** After {@code this(...)} or {@code super(...)} the object is whole. */
  @Override
  public void visitMethodInsn(
      int opcode, String of, String called, String type, boolean isInterface) {
    super.visitMethodInsn(opcode, of, called, type, isInterface);
    if (called.equals(CONSTRUCTOR) && isOwn(of)) {
      if (unfinished == 0) {
        whole = true;
      } else {
        unfinished--;
      }
    }
  }

  @Override
  void at(String point, String type) {
    boolean entry = point.equals(ENTRY);
    FieldStores store = at(point, entry);
    if (store == null) {
      return;
    }
    if (entry) {
      if (!isStatic && isInt(store.parameter())) {
        sized(store, variableOf(store.parameter()));
      }
    } else if (!point.startsWith(CALL) || Type.getArgumentTypes(type).length == 1) {
      boolean first = !whole || name.equals("clone") || store.first().contains(name);
      candidates.add(new Candidate(point, store, first, loaded(), isFromField()));
    }
  }

  private boolean isInt(int parameter) {
    return !name.equals(CONSTRUCTOR)
        && parameter <= parameters.length
        && parameters[parameter - 1].equals(Type.INT_TYPE);
  }

  /** The local variable of a parameter, from 1. */
  private int variableOf(int parameter) {
    int variable = isStatic ? 0 : 1;
    for (int i = 0; i < parameter - 1 && i < parameters.length; i++) {
      variable += parameters[i].getSize();
    }
    return variable;
  }

  /** What a variable holds is known only once the whole method was seen. */
  @Override
  public void visitEnd() {
    int handedIn = variableOf(parameters.length + 1);
    for (Candidate candidate : candidates) {
      Boolean allFromFields = fromFields.get(candidate.loaded);
      boolean shared =
          candidate.fromField
              || (allFromFields != null && allFromFields)
              || (!candidate.store.adopting()
                  && candidate.loaded >= 0
                  && candidate.loaded < handedIn
                  && allFromFields == null);
      if (!shared) {
        stored(candidate.point, candidate.store, candidate.first);
      }
    }
  }

  private record Candidate(
      String point, FieldStores store, boolean first, int loaded, boolean fromField) {}
}
