package dev.trellis.weaver;

import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * Opens the API class to the agent. It is known by its name, in whatever loader: one method of its
 * own, which answers nothing, is made to ask the hook. So neither the API's jar nor the agent's
 * refers to the other.
 */
final class ApiDoor extends ClassVisitor {

  private static final String DOOR = "door";
  private static final String DESCRIPTOR =
      "(Ljava/lang/String;Ljava/lang/Object;)Ljava/lang/Object;";
  private static final String HOOK = "java/lang/TrellisScopes";
  private static final String HOOK_METHOD = "ask";
  private static final String HOOK_DESCRIPTOR =
      "(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;";

  private boolean found;

  private ApiDoor(ClassWriter writer) {
    super(Opcodes.ASM9, writer);
  }

  /**
   * The API class with its door open.
   *
   * @param classFile its bytes
   * @return the new bytes; null if it has no such door
   */
  static byte @Nullable [] opened(byte[] classFile) {
    try {
      ClassReader reader = new ClassReader(classFile);
      ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
      ApiDoor door = new ApiDoor(writer);
      reader.accept(door, 0);
      return door.found ? writer.toByteArray() : null;
    } catch (RuntimeException notReadable) {
      return null;
    }
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
    boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
    if (next == null || !isStatic || !name.equals(DOOR) || !descriptor.equals(DESCRIPTOR)) {
      return next;
    }
    found = true;
    next.visitCode();
    next.visitVarInsn(Opcodes.ALOAD, 0);
    next.visitVarInsn(Opcodes.ALOAD, 1);
    next.visitMethodInsn(Opcodes.INVOKESTATIC, HOOK, HOOK_METHOD, HOOK_DESCRIPTOR, false);
    next.visitInsn(Opcodes.ARETURN);
    next.visitMaxs(0, 0);
    next.visitEnd();
    return null; // what it held is not copied
  }
}
