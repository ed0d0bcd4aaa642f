package dev.trellis.it.programs;

import java.lang.reflect.Method;

/** Uses ByteBuddy and Jackson as its class path has them, and prints their versions. */
public final class OldLibraries {

  private OldLibraries() {}

  /** Parses a piece of JSON and makes a class; prints what came of it. */
  public static void main(String[] arguments) throws ReflectiveOperationException {
    Object mapper =
        type("com.fasterxml.jackson.databind.ObjectMapper").getConstructor().newInstance();
    Method read = mapper.getClass().getMethod("readTree", String.class);
    System.out.println(read.invoke(mapper, "{\"grown\":[1,2,3]}"));
    Object version = mapper.getClass().getMethod("version").invoke(mapper);
    System.out.println("Jackson " + version);

    Class<?> buddy = type("net.bytebuddy.ByteBuddy");
    Object maker = buddy.getConstructor().newInstance();
    Object builder = buddy.getMethod("subclass", Class.class).invoke(maker, Object.class);
    Method make = type("net.bytebuddy.dynamic.DynamicType$Builder").getMethod("make");
    Object made = make.invoke(builder);
    Method bytes = type("net.bytebuddy.dynamic.DynamicType").getMethod("getBytes");
    System.out.println(((byte[]) bytes.invoke(made)).length > 50);
    System.out.println(
        buddy.getProtectionDomain().getCodeSource().getLocation().getPath().replaceAll(".*/", ""));
  }

  private static Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName(name);
  }
}
