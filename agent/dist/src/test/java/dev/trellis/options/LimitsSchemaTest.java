package dev.trellis.options;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema says what the reader does. */
class LimitsSchemaTest {

  private static final Schema SCHEMA = schema();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'process':true,'limit':'30%'},{'process':true,'limit':'12.5%','mode':'soft'}",
        "{'scope':'import > *','limit':'64m','maxStorage':1024,'mode':'hard'}",
        "{'type':'java.util.*','limit':67108864}",
        "{'callSite':'com.acme.**','limit':'1g','from':'128k'}"
      })
  void what_the_reader_accepts_the_schema_accepts(String rules) throws IOException {
    String json = file(rules);

    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
    assertThat(refusal(json)).isEqualTo("nothing was refused");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "7",
        "{'type':'a.B'}",
        "{'limit':'1m'}",
        "{'type':'a.B','scope':'s','limit':'1m'}",
        "{'process':false,'limit':'1m'}",
        "{'scope':' ','limit':'1m'}",
        "{'type':'a..B','limit':'1m'}",
        "{'type':'a.B','limit':'1q'}",
        "{'type':'a.B','limit':'0'}",
        "{'type':'a.B','limit':-1}",
        "{'type':'a.B','maxStorage':'25%'}",
        "{'type':'a.B','limit':'1m','mode':'weak'}",
        "{'type':'a.B','limit':'1m','from':'64k'}",
        "{'type':'a.B','limit':'1m','colour':1}"
      })
  void what_the_schema_refuses_the_reader_refuses(String rules) throws IOException {
    String json = file(rules);

    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isNotEmpty();
    assertThat(refusal(json)).startsWith("option \"limits\" in -javaagent: ");
  }

  @Test
  void both_want_the_version_of_the_format() throws IOException {
    String json = file("{'process':true,'limit':'1m'}").replace("limits/1", "limits/2");

    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isNotEmpty();
    assertThat(refusal(json)).contains("schema is \"trellis-limits/2\"");
  }

  private static String file(String rules) {
    return ("{'schema':'trellis-limits/1','limits':[" + rules + "]}").replace('\'', '"');
  }

  private String refusal(String json) throws IOException {
    Path file = Files.writeString(folder.resolve("limits.json"), json);
    return Parsing.refusal("policy=limiting,limits=" + file);
  }

  private static Schema schema() {
    try (InputStream in = LimitsFile.class.getResourceAsStream("limits.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
