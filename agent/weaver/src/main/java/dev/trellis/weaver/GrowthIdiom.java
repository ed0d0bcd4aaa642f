package dev.trellis.weaver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.FieldVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fields of a class that hold a storage which grows: an array that a method other than a
 * constructor or a copy replaces by a new one, made in that method or by one that was handed the
 * array. One shape is told from another by what stands right before the store, which is how
 * compilers write it.
 */
public final class GrowthIdiom extends ClassVisitor {

  private final Map<String, String> candidates = new HashMap<>();
  private final List<String> found = new ArrayList<>();
  private final String owner;
  private final Interest interest = new Interest(false);

  private GrowthIdiom(String owner) {
    super(Opcodes.ASM9);
    this.owner = owner;
  }

  /**
   * The fields of a class that hold growing storage.
   *
   * @param classFile the class
   * @return their names, in the order in which they are seen to grow
   */
  public static List<String> fields(byte[] classFile) {
    return fields(new ClassReader(classFile));
  }

  static List<String> fields(ClassReader reader) {
    GrowthIdiom idiom = new GrowthIdiom(reader.getClassName());
    reader.accept(idiom, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return idiom.found;
  }

  @Override
  public @Nullable FieldVisitor visitField(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      @Nullable Object value) {
    if ((access & (Opcodes.ACC_STATIC | Opcodes.ACC_FINAL)) == 0 && descriptor.startsWith("[")) {
      candidates.put(name, descriptor);
      interest.put(name);
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
    if (candidates.isEmpty()
        || name.startsWith("<")
        || name.equals("clone")
        || name.equals("readObject")) {
      return null;
    }
    return new Stores();
  }

  private final class Stores extends Producers {
    private final Set<Integer> fresh = new HashSet<>();

    Stores() {
      super(owner, interest, new MethodVisitor(Opcodes.ASM9) {});
    }

    @Override
    void set(int variable) {
      if (isFresh()) {
        fresh.add(variable);
      }
    }

    @Override
    void at(String point, String descriptor) {
      if (point.startsWith(PUT) && (isFresh() || fresh.contains(loaded()))) {
        String field = point.substring(PUT.length(), point.indexOf('#'));
        if (candidates.containsKey(field) && !found.contains(field)) {
          found.add(field);
        }
      }
    }
  }
}
