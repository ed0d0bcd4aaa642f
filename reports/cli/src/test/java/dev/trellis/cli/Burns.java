package dev.trellis.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program that takes memory and processor time, and prints how much, by its own account. */
final class Burns {

  private static final int BYTES = 64 << 20;
  private static final int MILLIS = 500;

  /** What it takes after its memory is there, so that somebody sees it. */
  private static final int LATER_MILLIS = 300;

  private Burns() {}

  public static void main(String[] args) throws Exception {
    byte[] memory = new byte[BYTES];
    for (int i = 0; i < memory.length; i += 1024) {
      memory[i] = 1;
    }
    List<String> status = Files.readAllLines(Path.of("/proc/self/status"));
    System.out.println(
        status.stream()
            .filter(line -> line.startsWith("VmHWM:"))
            .map(line -> line.replaceAll("[^0-9]", ""))
            .findFirst()
            .orElseThrow());
    long end = Math.max(MILLIS, cpuMillis() + LATER_MILLIS);
    while (cpuMillis() < end) {
      Thread.onSpinWait();
    }
    System.out.println(cpuMillis());
    System.exit(memory[0] == 1 ? 7 : 1);
  }

  private static long cpuMillis() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
  }
}
