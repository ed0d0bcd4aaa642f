package dev.trellis.dist;

import java.util.ArrayList;
import java.util.List;
import javax.management.MBeanOperationInfo;
import javax.management.openmbean.ArrayType;
import javax.management.openmbean.CompositeType;
import javax.management.openmbean.OpenDataException;
import javax.management.openmbean.OpenMBeanAttributeInfo;
import javax.management.openmbean.OpenMBeanAttributeInfoSupport;
import javax.management.openmbean.OpenMBeanConstructorInfo;
import javax.management.openmbean.OpenMBeanInfoSupport;
import javax.management.openmbean.OpenMBeanOperationInfo;
import javax.management.openmbean.OpenMBeanOperationInfoSupport;
import javax.management.openmbean.OpenMBeanParameterInfo;
import javax.management.openmbean.OpenType;
import javax.management.openmbean.SimpleType;
import javax.management.openmbean.TabularType;

/** Names and types of what the bean has. */
final class BeanInfo {

  static final String STACK_INTERVAL_BYTES = "stackIntervalBytes";
  static final String CALL_SITES = "callSites";
  static final String STARTED_AT = "startedAt";
  static final String REPORT = "report";
  static final String DUMP = "dump";

  /** Figures of the whole run, and what they mean. */
  static final String[][] FIGURES = {
    {"events", "storages created"},
    {"initials", "first storages of containers"},
    {"growths", "storages that replaced a shorter one"},
    {"shrinks", "storages that replaced a longer one"},
    {"replaces", "storages that replaced one of the same length"},
    {"nodes", "entries; 0 without nodes=true"},
    {"requestedBytes", "bytes of all storages created"},
    {"copiedBytes", "bytes copied from old storages into new ones"},
    {"rehashedSlots", "slots of the old tables of hash tables that grew"},
    {"discardedBytes", "bytes of old storages given up"},
    {"denials", "requests that the policy refused"},
    {"deniedBytes", "bytes of these"},
    {"dropped", "events that could not be counted"},
    {"stacksTaken", "stacks taken to find call sites"},
    {"stacksDropped", "stacks that should have been taken and could not be"},
    {"heldBytes", "bytes that Trellis's counters hold"}
  };

  /** Columns of the table of call sites. */
  static final String[] COLUMNS = {
    "rank",
    "type",
    "callSite",
    "stack",
    "events",
    "growths",
    "requestedBytes",
    "copiedBytes",
    "denials",
    "estimated",
    "ci95"
  };

  private static final String[] COLUMN_MEANINGS = {
    "1 for the one that requested most",
    "the container's class",
    "the program's innermost frame",
    "all frames that are kept, innermost first",
    "storages created",
    "storages that replaced a shorter one",
    "bytes of the storages created",
    "bytes copied from old storages into new ones",
    "requests that the policy refused",
    "whether the figures are estimated from samples",
    "half the 95 % interval of requestedBytes, as a share; none where exact or not known"
  };

  private BeanInfo() {}

  static OpenMBeanInfoSupport make() {
    List<OpenMBeanAttributeInfo> attributes = new ArrayList<>();
    for (String[] figure : FIGURES) {
      attributes.add(attribute(figure[0], figure[1], SimpleType.LONG, false));
    }
    attributes.add(
        attribute(
            STACK_INTERVAL_BYTES,
            "mean number of requested bytes between two sampled stacks; 0 if none are sampled",
            SimpleType.LONG,
            true));
    attributes.add(
        attribute(STARTED_AT, "start of recording, ISO 8601 in UTC", SimpleType.STRING, false));
    attributes.add(attribute(REPORT, "the report's file", SimpleType.STRING, false));
    attributes.add(attribute(CALL_SITES, "the call sites that requested most", callSites(), false));
    OpenMBeanOperationInfo dump =
        new OpenMBeanOperationInfoSupport(
            DUMP,
            "writes the report now, and returns its file",
            new OpenMBeanParameterInfo[0],
            SimpleType.STRING,
            MBeanOperationInfo.ACTION);
    return new OpenMBeanInfoSupport(
        "dev.trellis.Growth",
        "What the containers of this JVM have grown since recording started",
        attributes.toArray(new OpenMBeanAttributeInfo[0]),
        new OpenMBeanConstructorInfo[0],
        new OpenMBeanOperationInfo[] {dump},
        null);
  }

  /** The type of the table of call sites. */
  static TabularType callSites() {
    try {
      OpenType<?>[] types = {
        SimpleType.INTEGER,
        SimpleType.STRING,
        SimpleType.STRING,
        new ArrayType<String[]>(1, SimpleType.STRING),
        SimpleType.LONG,
        SimpleType.LONG,
        SimpleType.LONG,
        SimpleType.LONG,
        SimpleType.LONG,
        SimpleType.BOOLEAN,
        SimpleType.DOUBLE
      };
      CompositeType row =
          new CompositeType("callSite", "a call site", COLUMNS, COLUMN_MEANINGS, types);
      return new TabularType(CALL_SITES, "call sites by rank", row, new String[] {COLUMNS[0]});
    } catch (OpenDataException e) {
      throw new IllegalStateException(e);
    }
  }

  private static OpenMBeanAttributeInfo attribute(
      String name, String meaning, OpenType<?> type, boolean writable) {
    return new OpenMBeanAttributeInfoSupport(name, meaning, type, true, writable, false);
  }
}
