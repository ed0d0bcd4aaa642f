package dev.trellis.benchmarks.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.benchmarks.machine.Configuration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryTableTest {

  private static final long MIB = 1 << 20;

  @Test
  void differences_are_to_the_empty_agent_and_between_shapes() {
    List<MemoryUse> uses = new ArrayList<>();
    for (Shape shape : Shape.values()) {
      for (Configuration configuration : MemoryRun.CONFIGURATIONS) {
        long more = configuration.isTrellis() ? 5 + shape.ordinal() : 0;
        int sites = configuration.isTrellis() ? 20 + 1024 * shape.ordinal() : 0;
        long settled = (300 + more) * MIB;
        uses.add(
            new MemoryUse(
                0, "21", shape, configuration, settled, settled + MIB, 2 * more * MIB, sites));
      }
    }

    assertThat(MemoryTable.of(List.of("n: 1"), uses).toString())
        .startsWith(
            """
            - n: 1

            | JDK | program | configuration | call sites | resident, MiB | at its peak, MiB | over the empty agent: resident, MiB | over it: at its peak, MiB | over it: heap, MiB | over it: resident and heap, MiB | one more costs, KiB |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
            | 21 | 10 call sites, 2 cores | no agent | - | 300.0 | 301.0 | 0.0 [0.0, 0.0] | 0.0 [0.0, 0.0] | 0.0 [0.0, 0.0] | 0.0 [0.0, 0.0] | - |
            """)
        .contains(
            "| 21 | 10 call sites, 2 cores | counting, sampled | 20 | 305.0 | 306.0 | 5.0 [5.0, 5.0]"
                + " | 5.0 [5.0, 5.0] | 10.0 [10.0, 10.0] | 15.0 [15.0, 15.0] | - |\n")
        .contains(
            "| 21 | 5000 call sites, 2 cores | counting, sampled | 1044 | 306.0 | 307.0 | 6.0 [6.0, 6.0]"
                + " | 6.0 [6.0, 6.0] | 12.0 [12.0, 12.0] | 18.0 [18.0, 18.0]"
                + " | 3.00 [3.00, 3.00] a call site |\n")
        .contains(" | 21.0 [21.0, 21.0] | 1024.00 [1024.00, 1024.00] a core |\n");
  }
}
