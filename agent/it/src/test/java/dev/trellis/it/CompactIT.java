package dev.trellis.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.it.expected.Saved;
import dev.trellis.it.harness.ChildJvm;
import dev.trellis.it.harness.Jdk;
import dev.trellis.it.harness.OnEveryJdk;
import dev.trellis.it.harness.Run;
import dev.trellis.it.programs.GrowsOneByOne;
import dev.trellis.it.programs.LongWays;
import dev.trellis.report.CoveredSite;
import dev.trellis.report.Report;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/** Storages that grow by less than the JDK has them grow. */
class CompactIT {

  private static final int MOST = 20_000;

  /** Of 16 KiB: beyond all that the JDK itself grows in such a program. */
  private static final int FROM_LENGTH = 4_096;

  /** What reflection keeps in weak maps, and makes anew, is decided by when the collector runs. */
  private static final List<String> NO_COLLECTION =
      List.of("-XX:+UseSerialGC", "-Xms300m", "-Xmx300m", "-Xmn250m");

  @TempDir Path folder;

  @OnEveryJdk
  void a_program_cannot_tell_that_its_storages_are_shorter(Jdk jdk) {
    Run alone = ChildJvm.of(folder, LongWays.class).on(jdk).run().succeeded();
    Run compact =
        ChildJvm.of(folder, LongWays.class)
            .on(jdk)
            .agent("policy=limiting+compact,limit=4g,compactFrom=512")
            .run()
            .succeeded();

    assertThat(alone.lines()).hasSizeGreaterThan(150).last().asString().startsWith("digest ");
    assertThat(compact.out()).isEqualTo(alone.out());
    assertThat(compact.report().coverage().complete()).isTrue();
    assertThat(compact.report().policy().accounts().get("savedBytes")).isPositive();
  }

  @OnEveryJdk
  void lengths_go_by_the_rule_where_nobody_can_see_them_and_elsewhere_by_the_jdks(Jdk jdk) {
    Run with =
        ChildJvm.of(folder, GrowsOneByOne.class, Integer.toString(MOST), "lengths")
            .on(jdk)
            .flags("--add-opens", "java.base/java.util=ALL-UNNAMED")
            .flags("--add-opens", "java.base/java.util.concurrent=ALL-UNNAMED")
            .agent("policy=compact,stacks=off,compactFrom=16k,compactGrowth=1/4")
            .run()
            .succeeded();

    assertThat(with.lines()).isEqualTo(lines(2));
    assertThat(lengthSites(with.report()))
        .hasSize(3)
        .allSatisfy(site -> assertThat(site.status()).isEqualTo(CoveredSite.Status.WOVEN));
  }

  @OnEveryJdk
  void all_that_is_told_is_the_difference_to_a_run_without_it(Jdk jdk) {
    Run without = run(jdk, "policy=counting,stacks=off");
    Run with = run(jdk, "policy=compact,stacks=off,compactFrom=16k");

    assertThat(lengthSites(without.report())).isEmpty();
    Map<String, Long> accounts = with.report().policy().accounts();
    Saved.isTheDifference(with.report(), without.report());
    assertThat(accounts.get("compactGrowths")).isGreaterThan(accounts.get("addedGrowths"));
  }

  private Run run(Jdk jdk, String options) {
    return ChildJvm.of(folder, GrowsOneByOne.class, Integer.toString(MOST))
        .on(jdk)
        .flags(NO_COLLECTION)
        .agent(options)
        .run()
        .succeeded();
  }

  private static List<CoveredSite> lengthSites(Report report) {
    return report.coverage().sites().stream().filter(site -> site.kind().equals("LENGTH")).toList();
  }

  /** What the program prints if each step of the JDK from 4,096 elements on is so many, or one. */
  private static List<String> lines(int parts) {
    List<String> lines = new ArrayList<>();
    lines.add("ArrayList" + lengths(10, 0, parts));
    lines.add("PriorityQueue" + lengths(11, 64, parts));
    lines.add("PriorityBlockingQueue" + lengths(11, 64, 1));
    return lines;
  }

  private static String lengths(int first, int doublesBelow, int parts) {
    StringBuilder lengths = new StringBuilder();
    int length = first;
    lengths.append(' ').append(length);
    while (true) {
      int step = length < doublesBelow ? length + 2 : length / 2;
      int divided = length < FROM_LENGTH ? 1 : parts;
      for (int part = 1; part <= divided; part++) {
        if (length + step / divided * (part - 1) >= MOST) {
          return lengths.toString();
        }
        int next = part == divided ? step : step / divided * part;
        lengths.append(' ').append(length + next);
      }
      length += step;
    }
  }
}
