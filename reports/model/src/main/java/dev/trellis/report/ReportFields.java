package dev.trellis.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Writes the parts of a report of which there is one each. */
final class ReportFields {

  private final JsonText out;

  ReportFields(JsonText out) {
    this.out = out;
  }

  void tool(Tool tool) throws IOException {
    out.writeObjectFieldStart("tool");
    out.writeStringField("name", tool.name());
    out.writeStringField("version", tool.version());
    out.writeEndObject();
  }

  void jvm(Jvm jvm) throws IOException {
    out.writeObjectFieldStart("jvm");
    out.writeStringField("javaVersion", jvm.javaVersion());
    out.writeStringField("vendor", jvm.vendor());
    out.writeStringField("vmName", jvm.vmName());
    out.writeNumberField("pid", jvm.pid());
    out.writeStringField("mainClass", jvm.mainClass());
    out.writeNumberField("referenceBytes", jvm.referenceBytes());
    out.writeNumberField("objectAlignmentBytes", jvm.objectAlignmentBytes());
    out.writeStringField("gc", jvm.gc());
    out.writeEndObject();
  }

  void policy(Policy policy) throws IOException {
    out.writeObjectFieldStart("policy");
    out.writeStringField("name", policy.name());
    out.writeObjectFieldStart("options");
    for (Map.Entry<String, String> option : policy.options().entrySet()) {
      out.writeStringField(option.getKey(), option.getValue());
    }
    out.writeEndObject();
    out.writeNumberField("denials", policy.denials());
    out.writeNumberField("failures", policy.failures());
    out.writeBooleanField("replaced", policy.replaced());
    out.writeArrayFieldStart("failed");
    for (PolicyFailure failure : policy.failureList()) {
      out.writeStartObject();
      out.writeStringField("policy", failure.policy());
      out.writeStringField("error", failure.error());
      out.writeNumberField("count", failure.count());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeObjectFieldStart("accounts");
    for (Map.Entry<String, Long> account : policy.accounts().entrySet()) {
      out.writeNumberField(account.getKey(), account.getValue());
    }
    out.writeEndObject();
    out.writeEndObject();
  }

  void coverage(Coverage coverage) throws IOException {
    out.writeObjectFieldStart("coverage");
    out.writeBooleanField("complete", coverage.complete());
    out.writeArrayFieldStart("sites");
    for (CoveredSite site : coverage.sites()) { // a line each, in every report
      out.writeStartObject();
      out.oneLine(true);
      out.writeStringField("site", site.site());
      out.writeStringField("kind", site.kind());
      out.writeStringField("denialClass", site.denialClass());
      out.writeStringField("status", site.status().name());
      out.writeEndObject();
      out.oneLine(false);
    }
    out.writeEndArray();
    strings("notes", coverage.notes());
    out.writeEndObject();
  }

  void figures(String name, Figures figures) throws IOException {
    out.writeObjectFieldStart(name);
    FigureFields.write(figures, out);
    out.writeEndObject();
  }

  void self(Self self) throws IOException {
    out.writeObjectFieldStart("self");
    out.writeNumberField("eventNanos", self.eventNanos());
    out.writeNumberField("stacksTaken", self.stacksTaken());
    out.writeNumberField("stacksDropped", self.stacksDropped());
    out.writeNumberField("heldBytes", self.heldBytes());
    out.writeNumberField("dropped", self.dropped());
    out.writeNumberField("ownEvents", self.ownEvents());
    out.writeNumberField("reports", self.reports());
    out.writeBooleanField("canaryAtStart", self.canaryAtStart());
    Boolean canaryAtEnd = self.canaryAtEnd();
    if (canaryAtEnd == null) {
      out.writeNullField("canaryAtEnd");
    } else {
      out.writeBooleanField("canaryAtEnd", canaryAtEnd);
    }
    strings("notes", self.notes());
    out.writeEndObject();
  }

  private void strings(String name, List<String> values) throws IOException {
    out.writeArrayFieldStart(name);
    for (String value : values) {
      out.writeString(value);
    }
    out.writeEndArray();
  }
}
