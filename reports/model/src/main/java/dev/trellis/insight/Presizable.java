package dev.trellis.insight;

import java.util.Arrays;
import java.util.Optional;

/**
 * The containers of the JDK that can be made with the storage that they will need, and what to
 * write for a storage of a given length. Checked against JDK 17 and 25. What is not here cannot be
 * presized: {@code CopyOnWriteArrayList}, {@code EnumMap}, linked containers.
 */
enum Presizable {
  ARRAY_LIST("java.util.ArrayList", "lists", "new ArrayList<>(%d)", GrowthRule.HALF_MORE),
  VECTOR("java.util.Vector", "vectors", "new Vector<>(%d)", GrowthRule.DOUBLE),
  ARRAY_DEQUE(
      "java.util.ArrayDeque",
      "deques",
      "new ArrayDeque<>(%d)",
      GrowthRule.DOUBLE_AND_TWO_THEN_HALF_MORE),
  PRIORITY_QUEUE(
      "java.util.PriorityQueue",
      "queues",
      "new PriorityQueue<>(%d)",
      GrowthRule.DOUBLE_AND_TWO_THEN_HALF_MORE),
  PRIORITY_BLOCKING_QUEUE(
      "java.util.concurrent.PriorityBlockingQueue",
      "queues",
      "new PriorityBlockingQueue<>(%d)",
      GrowthRule.DOUBLE_AND_TWO_THEN_HALF_MORE),
  STRING_BUILDER(
      "java.lang.AbstractStringBuilder",
      "builders",
      "new StringBuilder(%d)",
      GrowthRule.DOUBLE_AND_TWO),
  BYTE_ARRAY_OUTPUT_STREAM(
      "java.io.ByteArrayOutputStream",
      "streams",
      "new ByteArrayOutputStream(%d)",
      GrowthRule.DOUBLE),
  CHAR_ARRAY_WRITER(
      "java.io.CharArrayWriter", "writers", "new CharArrayWriter(%d)", GrowthRule.DOUBLE),
  BIT_SET("java.util.BitSet", "bit sets", "new BitSet(%d)", GrowthRule.DOUBLE),
  HASH_MAP("java.util.HashMap", "maps", "new HashMap<>(%d)", GrowthRule.DOUBLE),
  WEAK_HASH_MAP("java.util.WeakHashMap", "maps", "new WeakHashMap<>(%d)", GrowthRule.DOUBLE),
  HASHTABLE("java.util.Hashtable", "tables", "new Hashtable<>(%d)", GrowthRule.DOUBLE_AND_ONE),
  IDENTITY_HASH_MAP(
      "java.util.IdentityHashMap", "maps", "new IdentityHashMap<>(%d)", GrowthRule.DOUBLE),
  CONCURRENT_HASH_MAP(
      "java.util.concurrent.ConcurrentHashMap",
      "maps",
      "new ConcurrentHashMap<>(%d)",
      GrowthRule.DOUBLE);

  private static final String OWN_LOAD_FACTOR =
      "a load factor other than 0.75 must stay, behind the number";

  private final String type;
  private final String noun;
  private final String code;
  private final GrowthRule rule;

  Presizable(String type, String noun, String code, GrowthRule rule) {
    this.type = type;
    this.noun = noun;
    this.code = code;
    this.rule = rule;
  }

  /** The one of that binary class name, if it can be presized. */
  static Optional<Presizable> of(String type) {
    return Arrays.stream(values()).filter(known -> known.type.equals(type)).findFirst();
  }

  /** What to call them, in the plural. */
  String noun() {
    return noun;
  }

  GrowthRule rule() {
    return rule;
  }

  /** What makes a container whose first storage has {@code length} slots. */
  String code(long length) {
    return code.formatted(argument(length));
  }

  /** How much a storage of {@code length} slots takes in before it grows, in {@link #unit}. */
  long holds(long length) {
    return switch (this) {
      case HASH_MAP, WEAK_HASH_MAP, HASHTABLE -> threeQuarters(length);
      default -> argument(length);
    };
  }

  /** Whether it is a table, which is rehashed slot by slot, and not copied. */
  boolean isTable() {
    return switch (this) {
      case HASH_MAP, WEAK_HASH_MAP, HASHTABLE, IDENTITY_HASH_MAP, CONCURRENT_HASH_MAP -> true;
      default -> false;
    };
  }

  /** Whether its storages have no other lengths than powers of two. */
  boolean isPowerOfTwo() {
    return isTable() && this != HASHTABLE;
  }

  /** What it holds, in the plural. */
  String unit() {
    return switch (this) {
      case STRING_BUILDER, BYTE_ARRAY_OUTPUT_STREAM -> "bytes";
      case CHAR_ARRAY_WRITER -> "characters";
      case BIT_SET -> "bits";
      default -> isTable() ? "mappings" : "elements";
    };
  }

  /** On what {@link #holds} rests and a program may have chosen otherwise; empty if on nothing. */
  String condition() {
    return switch (this) {
      case HASH_MAP, WEAK_HASH_MAP, HASHTABLE -> " at load factor 0.75";
      default -> "";
    };
  }

  /** What else to know of it, {@code length} slots being advised; empty if nothing. */
  String note(long length) {
    return switch (this) {
      case HASH_MAP ->
          "from Java 19 on also HashMap.newHashMap(%d); LinkedHashMap, HashSet and LinkedHashSet"
                  .formatted(threeQuarters(length))
              + " count as HashMap and take the same number; "
              + OWN_LOAD_FACTOR;
      case WEAK_HASH_MAP, HASHTABLE -> OWN_LOAD_FACTOR;
      case VECTOR -> "a Stack counts as Vector, and has ensureCapacity only";
      case PRIORITY_QUEUE -> "a DelayQueue counts as PriorityQueue, and cannot be presized";
      case STRING_BUILDER ->
          "StringBuffer counts here, too; lengths are bytes, two a character beyond Latin-1;"
              + " counts depend on the JIT";
      case CONCURRENT_HASH_MAP ->
          "Properties and ConcurrentHashMap.newKeySet count here, and take the same number";
      default -> "";
    };
  }

  private long argument(long length) {
    return switch (this) {
      // One slot more is made than is asked for, and one always stays empty.
      case ARRAY_DEQUE -> length - 1;
      // Words of 64 bits.
      case BIT_SET -> 64 * length;
      // Two slots a mapping, filled to two thirds.
      case IDENTITY_HASH_MAP -> length / 3;
      // The next power of two from 1 + n / 0.75 on; it grows as three quarters are reached.
      case CONCURRENT_HASH_MAP -> threeQuarters(length) - 1;
      default -> length;
    };
  }

  private static long threeQuarters(long length) {
    return length * 3 / 4;
  }
}
