package dev.trellis.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.dist.Version;
import org.junit.jupiter.api.Test;

/** Whole texts, for a JDK that is made up. */
class ExplainLiveLimitTest {

  @Test
  void a_limit_with_the_live_ledger() {
    assertThat(Explained.text("policy=limiting,limit=25%,maxStorage=16m,nodes=true", null))
        .isEqualTo(
            """
            Trellis VERSION on JDK 21.0.1

            Options
              - policy=limiting, from -javaagent
              - limit=25%, from -javaagent
              - maxStorage=16m, from -javaagent
              - nodes=true, from -javaagent
              - All others have their defaults.

            Policy
              - Each request for storage is put to one policy:
                  limiting denies what goes beyond limit=25% and maxStorage=16m.
              - Whatever a policy throws, and an answer of null, is a failure: it never
                reaches the program, the request is granted, and the report counts and names
                it. After 10 failures a policy is not asked any more and grants all, which a
                line on stderr and the report say. Recording goes on.
              - What a policy, or Trellis itself, grows is granted, put to nobody, and not
                counted as the program's.
              - This is settled before main, by these options alone. A second Trellis agent
                is refused, and a policy on the program's class path is never picked up.

            Heap size
              - limit=25%, here 256 MiB: what storages of 1 KiB and more may have in use,
                all woven containers of the process together, as the ledger counts it. To
                check and to book is one step, so it is not passed for a moment.
              - The share is reckoned from the maximum heap where the program runs. 1 GiB is
                that of this JVM; --max-heap tells another.
              - maxStorage=16m is 16 MiB: the most that a single storage may have at a site
                that can be denied.
              - It bounds what is requested: not the elements, nor the heap.
              - Storages of less than 1 KiB take of it, too (smallBytes), and are denied
                only beyond an allowance (see Ledger).
              - Granted whatever is in use, and booked beside it, in accounts of their own
                in the report:
                  neverDeniedBytes: sites that are never denied (see Denial classes)
                  exemptBytes: what was denied and granted all the same, lest the JVM be
                    wedged

            Ledger
              - ledger=live: a storage counts in full from its request until a garbage
                collection has reclaimed it, and only then comes back.
              - While a container grows, its old storage and the new one count together, and
                the old one until a collection has found it dead: one list can hold two
                fifths of the limit, one table that doubles a third.
              - Storages of 128 KiB and more are watched one by one, by weak references,
                which keep nothing alive. Of the others about one in 128 KiB granted to a
                thread is drawn at random and watched, and stands for all that the thread
                was granted since the last one. So what is granted is booked exactly, and
                what comes back of these is an estimate: exact where all live or all are
                dead, and off by some hundredths of them in between.
              - A watch takes 56 bytes. A full limit has about 2,048 of them, 112 KiB, with
                up to 16 threads, and more with more. At most 4,194,304 are watched at a
                time, those in other accounts included.
              - Not watched, so it never comes back: what finds no room among these, or no
                memory for its reference, and large containers of libraries that are known
                by their length alone. The report has it as unwatchedBytes.
              - A thread books up to 16 KiB ahead, which no account tells as in use. Who
                finds no room gives its own back first, and has the others give theirs with
                their next request. What idle threads keep, 256 KiB together at the most, is
                how much too early a denial may come.
              - Storages of less than 1 KiB take of the limit, too, by samples alone
                (smallBytes), and have an allowance beyond it: they are denied only when all
                together are 288 MiB, an eighth more than the limit, so that a program can
                handle that the limit is reached.
              - A request for which there is no room is not denied at once, unless it is
                larger than all that the limit or maxStorage allows. First, what is
                reclaimed already comes back. Then System.gc() is called, once for all that
                wait, and the request is put again; and so on for 5 s at the most, as long
                as collections bring back enough for it: one that does not may have been put
                off by the JVM, two in a row are enough to deny.
              - Between two such collections are 10 ms at least, and more where they take
                long. Where less than 1 MiB was granted since the last one, it is 50 ms,
                doubled with each that brought as little back, up to 1 s; once 3 in a row
                did, requests in between are denied at once.
              - Who waits keeps its locks and its interrupt status. A thread sleeps, a
                virtual one spins. Nobody waits in the middle of class loading or
                initialisation, in shutdown, or on the JVM's own threads.
              - With -XX:+DisableExplicitGC no such collection is carried out: then comes
                back what the JVM collects by itself, and a program that churns may be
                denied. The report's self.notes then say so.

            Placement
              - A storage is made by the container's own code, and stays where the JVM puts
                it: Trellis makes, moves and pools none, and keeps none alive.
              - A policy answers yes or no and never a length: each storage has the length
                that the container asked for, and hash tables keep their order of iteration.

            Synchronisation
              - An event is counted on the thread that grows. It takes no lock, waits for
                nobody and reads no clock: it adds to counters that this thread alone
                writes, its stripe (of a virtual thread, its carrier's).
              - There are at most 1,024 stripes. A thread that has none borrows one of 64
                for a single event, by compare-and-set.
              - Policies are asked on that thread, before the storage is made: by any number
                of threads at once, without a lock of Trellis's, perhaps with the
                container's own lock, or others of the program, held.
              - limiting books by compare-and-set, in accounts that all threads share, a
                portion for many requests of a thread at once. A request for which there is
                no room may wait there, up to 5 s (see Ledger).
              - Reports are made on threads of Trellis's own. They read the counters while
                the program goes on, and what they grow is in no figure of the program.

            When the limit is reached
              - onDenial=throw: the call that asked for storage throws a GrowthDeniedError.
                It is an OutOfMemoryError, and a program can catch it by that name alone.
                Its message names the site, the calling line, the bytes requested, and what
                each policy says of its bound.
              - The storage is then not made, and the request is booked nowhere. No
                container loses or invents an element by it: what it leaves behind, Denial
                classes tells.
              - It is thrown by Java code, so -XX:+ExitOnOutOfMemoryError and its like do
                not act on it.
              - A denial is not carried out, and counted as exempt (exemptedCount), where an
                error would wedge the JVM or hide another: in the middle of class loading or
                initialisation, while a logger is registered or a hash map in pieces, while
                the JDK prints an error that nobody caught, in the launcher before main, on
                the JVM's own threads, on stacks of 1,024 frames and more, and in shutdown.
                To find that out, each denial walks the stack.
              - Growth.tryReserve of trellis-api asks ahead, and gets an answer in place of
                the error.

            Denial classes
              - What a denial leaves behind depends on the site, which is a method of the
                container's class. A type without methods here has all of its sites in that
                class, and a method whose sites differ has its instruction behind it.
              - STRONG: the container is as it was before that element. A call with many
                elements may leave some of them in.
                  acme: List, Ring
                  acme.io: Bytes
                  acme.Map in add(I)V, put call:resize#1
              - INSERTED: the element is in, and the call threw.
                  acme.Map in add(J)V, put call:resize#2
              - NEVER_DENIED: only counted, the request is granted whatever the policies
                say. A denial would lose or corrupt content here, or nobody has shown that
                it would not; or a method above has asked before.
                  acme: Scratch
                  acme.Map in resize
                  containers of libraries: hppc 0.10.0-0.13.0, guava 31.1-jre-33.5.0-jre,
                    netty 4.1.100.Final-4.2.9.Final, fastutil 8.5.8-8.5.19, kotlin-stdlib
                    2.2.21-2.3.0, eclipse-collections 10.4.0-13.0.0, scala-library
                    2.13.12-2.13.18
                  entries of maps, sets, lists and queues
              - --sites names every site.

            Recording
              - Figures and histograms of each container type: exact, each event counted
                once. The program cannot read them, and no decision rests on them.
              - nodes=true: the entries of maps, sets, lists and queues are counted, each
                class of nodes by itself.
              - stacks=sampled: one event in 512 KiB requested on the average, drawn at
                random, walks its thread's stack, for some microseconds; so call sites are
                estimates, each with its interval. So does each growth site's first event,
                each denial and each new largest storage, without weight.
              - A stack is kept up to 8 frames from the first one of the program's on
                (without the JDK's), and at most 10,000 are told apart. What comes from
                others is unattributed.
              - Scopes are those that the program opens: at most 1,000, 32 deep, each with
                figures of its own.
              - live=false: nothing is said of what is live.
              - A timeline: a point every 1 s, at most 600 of them; then each two become
                one.

            Report
              - The report goes to trellis-%p.json (below the program's working folder, %p
                is its process id).
              - It is written first within a second of the start, and last when nothing of
                the program runs any more; in between every 30s. The new one takes the place
                of the one before when it is complete: a run that is killed leaves its last
                one, which says PARTIAL.
              - At once it is written when trellis dump PID asks for it.
              - On stderr Trellis says errors and warnings (log=warn).
            """
                .replace("VERSION", Version.current()));
  }
}
