package dev.trellis.it.programs;

import dev.trellis.api.Scope;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Opens a scope before an agent may come, and others afterwards. */
public final class ScopedLate {

  private static final List<Object> KEPT = new ArrayList<>(10);

  private ScopedLate() {}

  /** Prints {@code ready}, and goes on when standard input ends. */
  public static void main(String[] args) throws IOException {
    Scope before = Scope.open("before");
    System.out.println("ready");
    int unused = System.in.read();
    KEPT.add(new ArrayList<>(107));
    Scope after = Scope.open("after");
    KEPT.add(new ArrayList<>(171));
    before.close();
    KEPT.add(new ArrayList<>(171));
    after.close();
    KEPT.add(new ArrayList<>(107));
    System.out.println("done");
  }
}
