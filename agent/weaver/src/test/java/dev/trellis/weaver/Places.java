package dev.trellis.weaver;

import java.util.LinkedHashSet;
import java.util.Set;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** All places of a class that a catalogue may speak of: method and point. */
final class Places {

  private Places() {}

  static Set<String> in(byte[] classFile) {
    Set<String> places = new LinkedHashSet<>();
    ClassReader reader = new ClassReader(classFile);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] thrown) {
            return new Points(
                reader.getClassName(), new Everything(), new MethodVisitor(Opcodes.ASM9) {}) {
              @Override
              void at(String point, String ignored) {
                places.add(GrowthType.place(name + descriptor, point));
              }
            };
          }
        },
        0);
    return places;
  }

  private static final class Everything extends Interest {
    Everything() {
      super(true);
    }

    @Override
    boolean isCall(String method) {
      return true;
    }

    @Override
    boolean isPut(String field) {
      return true;
    }

    @Override
    boolean isEmpty(String field) {
      return true;
    }
  }
}
