package dev.trellis.it.programs;

import static dev.trellis.it.programs.Deed.check;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Deeds of the JVM and of the JDK on the way to the program's code. */
final class LinkingDeeds {

  private static final List<String> DIGESTS =
      List.of("MD5", "SHA-1", "SHA-224", "SHA-256", "SHA-384", "SHA-512", "SHA3-256", "SHA3-512");

  private static final List<Locale> LOCALES =
      Stream.of("de", "fr", "it", "ja", "ru", "fi", "el", "pt-BR", "zh-CN", "ko", "sv", "he", "tr")
          .map(Locale::forLanguageTag)
          .toList();

  private final Map<Integer, FreshLoader> initialised = new HashMap<>();
  private final Map<Integer, FreshLoader> defined = new HashMap<>();
  private final Map<Integer, Supplier<?>> linked = new HashMap<>();
  private final Map<Integer, ClassLoader> loaders = new HashMap<>();
  private final Path services;

  private LinkingDeeds(Path services) {
    this.services = services;
  }

  static List<Deed> all(Path folder) throws IOException {
    Path services = folder.resolve("services");
    Path file = services.resolve("META-INF/services").resolve(Supplier.class.getName());
    Files.createDirectories(file.getParent());
    Files.writeString(file, Initialised.class.getName() + "\n");
    LinkingDeeds deeds = new LinkingDeeds(services);
    return List.of(
        new Deed(
            "initialiser",
            round -> deeds.initialised.put(round, new FreshLoader(Initialised.class)),
            deeds::initialise),
        new Deed(
            "definition",
            round -> deeds.defined.put(round, new FreshLoader(Initialised.class)),
            deeds::define),
        new Deed("linkage", round -> deeds.linked.put(round, fresh(Linked.class)), deeds::link),
        new Deed("handles", deeds::handle),
        new Deed(
            "services",
            round -> deeds.loaders.put(-round, deeds.ofServices()),
            deeds::loadServices),
        new Deed(
            "proxy",
            round -> deeds.loaders.put(round, new FreshLoader(Linked.class)),
            deeds::proxy),
        new Deed("lookups", LinkingDeeds::lookUp));
  }

  private static Supplier<?> fresh(Class<?> like) throws Exception {
    return made(Class.forName(like.getName(), true, new FreshLoader(like)));
  }

  private static Supplier<?> made(Class<?> of) throws Exception {
    return (Supplier<?>) of.getDeclaredConstructor().newInstance();
  }

  private void initialise(int round) throws Exception {
    Class<?> found = Class.forName(Initialised.class.getName(), true, initialised.get(round));
    check(found != Initialised.class, "it is not a class of its own");
    check("2000 2000".equals(made(found).get()), "its fields are not what they should be");
  }

  /** A definition that failed leaves nothing behind, so that it can be made again. */
  private void define(int round) throws Exception {
    FreshLoader loader = defined.get(round);
    Class<?> there;
    try {
      there = loader.define();
    } catch (LinkageError definedBefore) {
      there = Class.forName(Initialised.class.getName(), true, loader);
    }
    check("2000 2000".equals(made(there).get()), "its fields are not what they should be");
  }

  private void link(int round) {
    Object text = linked.get(round).get();
    check(
        text.equals("Linked3,6d1.5214|Linked2,6c1.5214|Linked1,6b1.5214"),
        "what is linked gives " + text);
  }

  /** Of as many parameters as there were rounds, so that other forms are made. */
  private void handle(int round) throws Exception {
    MethodHandle handle =
        MethodHandles.lookup()
            .findVirtual(String.class, "concat", MethodType.methodType(String.class, String.class));
    Class<?>[] more = new Class<?>[round % 60];
    Arrays.fill(more, 0, more.length, round % 2 == 0 ? long.class : String.class);
    MethodHandle bound = MethodHandles.insertArguments(handle, 1, "b");
    MethodHandle dropped = MethodHandles.dropArguments(bound, 1, more);
    List<Object> arguments = new ArrayList<>(List.of("a"));
    for (Class<?> type : more) {
      arguments.add(type == long.class ? (Object) 1L : "c");
    }
    try {
      check("ab".equals(dropped.invokeWithArguments(arguments)), "the handle gives something else");
    } catch (Exception | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private ClassLoader ofServices() throws Exception {
    return new URLClassLoader(new URL[] {services.toUri().toURL()});
  }

  private void loadServices(int round) {
    int found = 0;
    for (Supplier<?> each : ServiceLoader.load(Supplier.class, loaders.get(-round))) {
      check("2000 2000".equals(each.get()), "a service gives something else");
      found++;
    }
    check(found == 1, found + " services");
  }

  private void proxy(int round) throws Exception {
    InvocationHandler handler = (proxy, method, arguments) -> method.getName();
    Object proxy =
        Proxy.newProxyInstance(
            loaders.get(round), new Class<?>[] {Supplier.class, Callable.class}, handler);
    check("get".equals(((Supplier<?>) proxy).get()), "the proxy gives something else");
    check("call".equals(((Callable<?>) proxy).call()), "the proxy calls something else");
  }

  /** What the JDK finds, and keeps, at its first use: providers, bundles, patterns. */
  private static void lookUp(int round) throws Exception {
    String digest = DIGESTS.get(round % DIGESTS.size());
    check(MessageDigest.getInstance(digest).digest(new byte[1]).length > 0, digest);
    Locale locale = LOCALES.get(round % LOCALES.size());
    String date =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
            .withLocale(locale)
            .format(LocalDate.of(2024, 2, 29));
    check(date.length() > 5, date);
    check(NumberFormat.getInstance(locale).format(5).length() == 1, "no number in " + locale);
  }
}
