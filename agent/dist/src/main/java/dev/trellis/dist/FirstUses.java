package dev.trellis.dist;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Uses once, before {@code main} and before anything is woven, what of the JDK the report's writer
 * will use later. What links at its first use grows collections on the thread that comes first, and
 * what is initialised takes an identity hash from that thread's sequence, on which hangs the order
 * in which the JDK goes through its own maps by class. Were either left to a race between the
 * reporter and the program, the program's figures would differ from run to run.
 */
final class FirstUses {

  /**
   * Classes of JDK 17, 21 or 25, not each in all of them: seen in the JVM's own log of what the
   * reporter's threads load and initialise, and of what only a start does that weaves or writes
   * what it has woven, and held by tests. A name that is missing here costs no more than that race,
   * or that difference between two starts.
   */
  private static final String[] CLASSES = {
    "java.io.DataOutputStream",
    "java.io.FileInputStream$1",
    "java.io.FileNotFoundException", // of a thread that ends while its name is read
    "java.io.FileOutputStream$1",
    "java.io.Reader",
    "java.io.Reader$2",
    "java.io.StringReader",
    "java.io.UncheckedIOException",
    "java.lang.Long$LongCache",
    "java.lang.NoSuchFieldError",
    "java.lang.NumberFormatException",
    "java.lang.Readable",
    "java.lang.StrictMath",
    "java.lang.StringUTF16",
    "java.nio.file.AccessMode",
    "java.nio.file.AtomicMoveNotSupportedException",
    "java.nio.file.LinkOption",
    "java.nio.file.NoSuchFileException",
    "java.nio.file.StandardCopyOption",
    "java.nio.file.attribute.PosixFileAttributeView",
    "java.nio.file.attribute.PosixFilePermissions",
    "java.nio.file.attribute.PosixFilePermissions$1",
    "java.time.Instant",
    "java.time.LocalDate",
    "java.time.LocalDateTime",
    "java.time.LocalTime",
    "java.time.ZoneId",
    "java.time.ZoneOffset",
    "java.time.chrono.ChronoLocalDate",
    "java.time.chrono.ChronoLocalDateTime",
    "java.time.temporal.ChronoField",
    "java.time.temporal.ChronoUnit",
    "java.time.temporal.ValueRange",
    "java.util.ArrayList$SubList",
    "java.util.Arrays$LegacyMergeSort",
    "java.util.Base64",
    "java.util.Base64$Encoder",
    "java.util.Collections$UnmodifiableSortedMap",
    "java.util.ComparableTimSort",
    "java.util.Properties$LineReader",
    "java.util.NavigableSet",
    "java.util.RegularEnumSet$EnumSetIterator",
    "java.util.SortedSet",
    "java.util.StringTokenizer",
    "java.util.TimSort",
    "java.util.TreeMap$KeyIterator",
    "java.util.TreeMap$KeySet",
    "java.util.TreeMap$ValueIterator",
    "java.util.TreeMap$Values",
    "java.util.TreeSet",
    "java.util.UUID",
    "java.util.zip.Adler32",
    "jdk.internal.math.DoubleToDecimal",
    "jdk.internal.math.FDBigInteger",
    "jdk.internal.math.FloatingDecimal",
    "jdk.internal.math.FloatingDecimal$1",
    "jdk.internal.math.FloatingDecimal$ASCIIToBinaryConverter",
    "jdk.internal.math.FloatingDecimal$BinaryToASCIIBuffer",
    "jdk.internal.math.FloatingDecimal$BinaryToASCIIConverter",
    "jdk.internal.math.FloatingDecimal$ExceptionalBinaryToASCIIBuffer",
    "jdk.internal.math.FloatingDecimal$PreparedASCIIToBinaryBuffer",
    "jdk.internal.math.MathUtils",
    "jdk.internal.math.ToDecimal",
    "jdk.internal.misc.Blocker",
    "jdk.internal.misc.ScopedMemoryAccess$Scope",
    "jdk.internal.util.ByteArrayLittleEndian",
    "jdk.internal.util.DateTimeHelper",
    "sun.nio.fs.AbstractBasicFileAttributeView$AttributesBuilder",
    "sun.nio.fs.UnixCopyFile",
    "sun.nio.fs.UnixCopyFile$Flags",
    "sun.nio.fs.UnixFileAttributeViews$Posix",
    "sun.nio.fs.UnixFileAttributeViews$Unix",
    "sun.nio.fs.UnixFileModeAttribute",
    "sun.nio.fs.UnixFileModeAttribute$1",
    "sun.nio.fs.UnixException",
    "sun.nio.fs.UnixFileSystem$Flags",
    "sun.nio.fs.UnixFileSystemProvider$3",
  };

  private FirstUses() {}

  static void make() {
    for (String name : CLASSES) {
      try {
        Class<?> unused = Class.forName(name, true, null);
      } catch (ClassNotFoundException | LinkageError e) {
        // Of another JDK.
      }
    }
    linkNumbers();
  }

  /**
   * From 21 on these go by a handle for each kind of number, whose first call links it; only a
   * start that weaves writes some of them, when it keeps what it has woven.
   */
  private static void linkNumbers() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    try {
      out.writeShort(0);
      out.writeInt(0);
      out.writeLong(0);
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
      int unused = in.readUnsignedShort() + in.readInt();
      long unusedToo = in.readLong();
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
  }
}
