package dev.trellis.gate;

import static dev.trellis.gate.Budgets.rows;
import static dev.trellis.gate.Budgets.total;
import static dev.trellis.gate.Budgets.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetSchemaTest {

  private static final Schema SCHEMA = schema();

  @TempDir Path dir;

  @Test
  void every_measure_is_accepted_by_schema_and_reader_alike() throws IOException {
    for (String name : Measure.names()) {
      accepted(rows(total(name, 1), type("a.B", name, 0)));
    }
    accepted(rows(total("requestedBytes", "'12m'")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'schemaVersion':1,'rows':[]}",
        "{'schemaVersion':1}",
        "{'schemaVersion':2,'rows':[{'scope':'total','figure':'nodes','max':1,'reason':'r'}]}",
        "{'rows':[{'scope':'total','figure':'nodes','max':1,'reason':'r'}]}",
        "{'schemaVersion':1,'x':1,"
            + "'rows':[{'scope':'total','figure':'nodes','max':1,'reason':'r'}]}",
        "{'schemaVersion':1,'rows':[{'scope':'sum','figure':'nodes','max':1,'reason':'r'}]}",
        "{'schemaVersion':1,'rows':[{'scope':'total','figure':'node','max':1,'reason':'r'}]}",
        "{'schemaVersion':1,'rows':[{'scope':'total','figure':'nodes','max':-1,'reason':'r'}]}",
        "{'schemaVersion':1,'rows':[{'scope':'total','figure':'nodes','max':'1m','reason':'r'}]}",
        "{'schemaVersion':1,'rows':[{'scope':'total','figure':'copiedBytes','max':'1t',"
            + "'reason':'r'}]}",
        "{'schemaVersion':1,'rows':[{'scope':'total','figure':'nodes','max':1,'reason':' '}]}",
        "{'schemaVersion':1,'rows':[{'scope':'total','figure':'nodes','max':1}]}",
        "{'schemaVersion':1,'rows':[{'scope':'type','figure':'nodes','max':1,'reason':'r'}]}",
        "{'schemaVersion':1,"
            + "'rows':[{'scope':'total','type':'a.B','figure':'nodes','max':1,'reason':'r'}]}",
        "{'schemaVersion':1,"
            + "'rows':[{'scope':'total','figure':'nodes','max':1,'reason':'r','x':1}]}"
      })
  void what_the_reader_refuses_the_schema_refuses(String budget) throws IOException {
    String json = budget.replace('\'', '"');
    Path file = Budgets.file(dir, json);

    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isNotEmpty();
    assertThatThrownBy(() -> BudgetReader.read(file)).isInstanceOf(BudgetException.class);
  }

  private void accepted(String json) throws IOException {
    List<Error> complaints = SCHEMA.validate(json, InputFormat.JSON);
    assertThat(complaints).isEmpty();
    assertThat(BudgetReader.read(Budgets.file(dir, json)).rows()).isNotEmpty();
  }

  private static Schema schema() {
    try (InputStream in = Budget.class.getResourceAsStream("budget.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
