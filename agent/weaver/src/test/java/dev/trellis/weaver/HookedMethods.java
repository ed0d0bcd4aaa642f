package dev.trellis.weaver;

import java.util.Set;
import java.util.TreeSet;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** Which methods of a class call the hook. */
final class HookedMethods {

  private HookedMethods() {}

  /** Whether it is one of the classes that woven code calls; internal name. */
  static boolean isHook(String owner) {
    return owner.equals("java/lang/TrellisHook")
        || owner.equals(HookArguments.LENGTHS)
        || owner.equals(HookQuestions.TABLES);
  }

  static Set<String> in(byte[] classFile) {
    Set<String> hooked = new TreeSet<>();
    new ClassReader(classFile)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public MethodVisitor visitMethod(
                  int access, String name, String descriptor, String signature, String[] thrown) {
                return new MethodVisitor(Opcodes.ASM9) {
                  @Override
                  public void visitMethodInsn(
                      int opcode, String owner, String called, String type, boolean ofInterface) {
                    if (isHook(owner)) {
                      hooked.add(name + descriptor);
                    }
                  }
                };
              }
            },
            0);
    return hooked;
  }
}
