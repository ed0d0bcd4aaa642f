package dev.trellis.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What explain says of a denial that does more than to be thrown. */
class ExplainDenialTest {

  private static final String EXEMPT =
      """
        - A denial is not carried out, and counted as exempt (exemptedCount), where an
          error would wedge the JVM or hide another: in the middle of class loading or
          initialisation, while a logger is registered or a hash map in pieces, while
          the JDK prints an error that nobody caught, in the launcher before main, on
          the JVM's own threads, on stacks of 1,024 frames and more, and in shutdown.
          To find that out, each denial walks the stack.
      """;

  @Test
  void a_denial_that_has_the_report_written() {
    assertThat(denial("policy=limiting,limit=64m,onDenial=dump"))
        .isEqualTo(
            """
            When the limit is reached
              - onDenial=dump: the report is written, with the denial in its figures and its
                message in self.notes. Then the call that asked for storage throws a
                GrowthDeniedError. It is an OutOfMemoryError, and a program can catch it by
                that name alone. Its message names the site, the calling line, the bytes
                requested, and what each policy says of its bound.
              - So it is at the first denial, and then at one in each 30s at the most
                (reportInterval=30s). A thread of Trellis's own writes it. Who is denied
                waits for that, 10 s at the most, and keeps its locks; others that are
                denied meanwhile do not wait.
              - The storage is then not made, and the request is booked nowhere. No
                container loses or invents an element by it: what it leaves behind, Denial
                classes tells.
              - It is thrown by Java code, so -XX:+ExitOnOutOfMemoryError and its like do
                not act on it.
            """
                + EXEMPT
                + """
              - Growth.tryReserve of trellis-api asks ahead, and gets an answer in place of
                the error. No report is written for it.

            """);
  }

  @Test
  void without_an_interval_only_the_first_denial_has_it_written() {
    assertThat(denial("policy=limiting,limit=64m,onDenial=dump,reportInterval=0"))
        .contains("So it is at the first denial, and at no other (reportInterval=0).");
  }

  @Test
  void a_denial_that_ends_the_jvm() {
    assertThat(denial("policy=com.acme.Quota,policyPath=/,onDenial=exit"))
        .isEqualTo(
            """
            When a request is denied
              - onDenial=exit: the first denial ends the JVM. A thread of Trellis's own
                names the denial on stderr and writes the last report, and then the JVM ends
                with status 3, as with -XX:+ExitOnOutOfMemoryError: no shutdown hook runs,
                and what was to be deleted at the end stays. A report that waits for a disk,
                or for a lock, is given 10 s.
              - Who is denied waits for the end, and keeps its locks. Other threads go on.
            """
                + EXEMPT
                + """
              - Growth.tryReserve of trellis-api asks ahead, and gets an answer in place of
                the error. It does not end the JVM.

            """);
  }

  /** The section, with the empty line that ends it. */
  private static String denial(String options) {
    String text =
        Explain.text(Explained.configuration(options, null, 21, Explained.small(21), false));
    int title = Math.max(text.indexOf("When the limit"), text.indexOf("When a request"));
    return text.substring(title, text.indexOf("Denial classes\n"));
  }
}
