package dev.trellis.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trellis.dist.Version;
import org.junit.jupiter.api.Test;

/** Whole texts, for a JDK that is made up. */
class ExplainTextTest {

  @Test
  void without_any_option() {
    assertThat(Explained.text("", null))
        .isEqualTo(
            """
            Trellis VERSION on JDK 21.0.1

            Options
              - None is given: all have their defaults.

            Policy
              - counting grants every request for storage. It is counted and nothing else:
                nobody is asked, and nothing is denied.
              - This is settled before main, by these options alone. A second Trellis agent
                is refused, and a policy on the program's class path is never picked up.

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
              - Reports are made on threads of Trellis's own. They read the counters while
                the program goes on, and what they grow is in no figure of the program.

            Recording
              - Figures and histograms of each container type: exact, each event counted
                once. The program cannot read them, and no decision rests on them.
              - nodes=false: entries of maps, sets, lists and queues are not counted.
              - stacks=sampled: one event in 512 KiB requested on the average, drawn at
                random, walks its thread's stack, for some microseconds; so call sites are
                estimates, each with its interval. So does each growth site's first event
                and each new largest storage, without weight.
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

  @Test
  void policy_system_has_no_section_that_does_not_act() {
    assertThat(Explained.text("policy=system,report=/reports/app-%p-%t.json", "log=off"))
        .isEqualTo(
            """
            Trellis VERSION on JDK 21.0.1

            Options
              - policy=system, from -javaagent
              - report=/reports/app-%p-%t.json, from -javaagent
              - log=off, from TRELLIS_OPTS
              - All others have their defaults.
              - TRELLIS_OPTS is that of this environment. The agent reads the one of the
                program's, and takes from it what is given nowhere else.

            Policy
              - system grants every request for storage. Nobody is asked, nothing is denied,
                and nothing is recorded.
              - This is settled before main, by these options alone. A second Trellis agent
                is refused, and a policy on the program's class path is never picked up.

            Placement
              - A storage is made by the container's own code, and stays where the JVM puts
                it: Trellis makes, moves and pools none, and keeps none alive.
              - A policy answers yes or no and never a length: each storage has the length
                that the container asked for, and hash tables keep their order of iteration.

            Synchronisation
              - Nothing is called on the program's threads: woven code looks at a constant
                that says so, and the JIT removes it.

            Report
              - The report goes to /reports/app-%p-%t.json (%p is its process id, %t the
                time of its start in UTC). It has the coverage alone: which growth sites are
                woven.
              - It is written first within a second of the start, and last when nothing of
                the program runs any more; in between every 30s. The new one takes the place
                of the one before when it is complete: a run that is killed leaves its last
                one, which says PARTIAL.
              - At once it is written when trellis dump PID asks for it.
              - On stderr Trellis says nothing but why it refuses to start (log=off).
            """
                .replace("VERSION", Version.current()));
  }

  @Test
  void a_policy_of_ones_own_behind_a_limit_whose_denials_are_recorded() {
    assertThat(
            Explained.text(
                "policy=limiting+com.acme.Quota,policyPath=/,limit=64m,ledger=net,onDenial=record,"
                    + "live=true,stacks=all,reportInterval=0,dumpOn=dump",
                null))
        .isEqualTo(
            """
            Trellis VERSION on JDK 21.0.1

            Options
              - policy=limiting+com.acme.Quota, from -javaagent
              - policyPath=/, from -javaagent
              - limit=64m, from -javaagent
              - ledger=net, from -javaagent
              - onDenial=record, from -javaagent
              - stacks=all, from -javaagent
              - live=true, from -javaagent
              - reportInterval=0, from -javaagent
              - dumpOn=dump, from -javaagent
              - All others have their defaults.

            Policy
              - Each request for storage is put to 2 policies, in this order. One denial is
                enough; what the ones before have booked is then taken back, and the ones
                behind are not asked.
                  1. limiting denies what goes beyond limit=64m.
                  2. com.acme.Quota decides as it is written. It is loaded from /, and sees
                    the JDK and the policy API alone.
              - Whatever a policy throws, and an answer of null, is a failure: it never
                reaches the program, the request is granted, and the report counts and names
                it. After 10 failures a policy is not asked any more and grants all, which a
                line on stderr and the report say. Recording goes on.
              - What a policy, or Trellis itself, grows is granted, put to nobody, and not
                counted as the program's.
              - This is settled before main, by these options alone. A second Trellis agent
                is refused, and a policy on the program's class path is never picked up.

            Heap size
              - limit=64m is 64 MiB: what storages of 1 KiB and more may have in use, all
                woven containers of the process together, as the ledger counts it. To check
                and to book is one step, so it is not passed for a moment.
              - It bounds what is requested: not the elements, nor the heap.
              - Granted whatever is in use, and booked beside it, in accounts of their own
                in the report:
                  smallBytes: storages of less than 1 KiB
                  neverDeniedBytes: sites that are never denied (see Denial classes)
                  recordedBytes: what was denied and goes on, by onDenial=record

            Ledger
              - ledger=net: when a growth replaces a storage, the old one comes back at
                once, so a growth counts for the difference; so does a shrink, and a storage
                that is given up.
              - What a dead container held never comes back, for of its death nobody is
                told. So a long-running program that churns, making containers and dropping
                them, will reach the limit, however little it has live. ledger=live is for
                such programs.
              - A storage that grows from below 1 KiB to more counts in full, and what it
                had comes back to smallBytes.

            Placement
              - A storage is made by the container's own code, and stays where the JVM puts
                it: Trellis makes, moves and pools none, and keeps none alive.
              - A policy answers yes or no and never a length: each storage has the length
                that the container asked for, and hash tables keep their order of iteration.

            Synchronisation
              - An event is counted on the thread that grows. It takes no lock and waits for
                nobody: it adds to counters that this thread alone writes, its stripe (of a
                virtual thread, its carrier's).
              - There are at most 1,024 stripes. A thread that has none borrows one of 64
                for a single event, by compare-and-set.
              - Policies are asked on that thread, before the storage is made: by any number
                of threads at once, without a lock of Trellis's, perhaps with the
                container's own lock, or others of the program, held.
              - limiting books by compare-and-set, in accounts that all threads share.
              - So a policy of your own must
                  check and book in one step
                  deny by its answer, and throw nothing
                  not block, and take no lock that is held while a collection is used
                  not call the container, nor any other that the program can reach
                  keep nothing for each call; it should not allocate, nor read a clock
              - The whole contract is in the Javadoc of dev.trellis.policy.AllocatorPolicy;
                PolicyContract of trellis-policy-testkit checks it.
              - A policy that blocks, blocks the program. A thread of Trellis's looks every
                250 ms who is inside one. Who has been there for over 1 s is named with the
                stack, on stderr and, the first 20, in the report's self.notes. Of a virtual
                thread its carrier is named, without a stack.
              - Reports are made on threads of Trellis's own. They read the counters while
                the program goes on, and what they grow is in no figure of the program.

            When the limit is reached
              - onDenial=record: nothing is thrown. The denial is counted (denials,
                deniedBytes), and the growth goes on.

            Denial classes
              - What a denial leaves behind depends on the site, which is a method of the
                container's class. A type without methods here has all of its sites in that
                class, and a method whose sites differ has its instruction behind it.
              - With onDenial=record no denial is carried out: so it would be.
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
              - --sites names every site.

            Recording
              - Figures and histograms of each container type: exact, each event counted
                once. The program cannot read them, and no decision rests on them.
              - nodes=false: entries of maps, sets, lists and queues are not counted.
              - stacks=all: each event walks its thread's stack, for some microseconds, so
                call sites are exact.
              - A stack is kept up to 8 frames from the first one of the program's on
                (without the JDK's), and at most 10,000 are told apart. What comes from
                others is unattributed.
              - Scopes are those that the program opens: at most 1,000, 32 deep, each with
                figures of its own.
              - live=true: storages of 16 KiB and more are watched by weak references, which
                keep nothing alive; smaller ones are estimated from one in 512 KiB
                requested. The report tells what collections of the whole heap left.
              - At most 100,000 are watched at a time, one in 8 of these for samples; that
                takes 8,000,000 bytes (7.6 MiB). What finds no room is counted as unwatched.
              - A timeline: a point every 1 s, at most 600 of them; then each two become
                one.

            Report
              - The report goes to trellis-%p.json (below the program's working folder, %p
                is its process id).
              - It is written first within a second of the start, and last when nothing of
                the program runs any more; in between not by itself (reportInterval=0). The
                new one takes the place of the one before when it is complete: a run that is
                killed leaves its last one, which says PARTIAL.
              - At once it is written when trellis dump PID asks for it.
              - So it is within 1 s of the moment when this file comes to exist, which is
                then deleted: dump (below the program's working folder).
              - On stderr Trellis says errors and warnings (log=warn).
            """
                .replace("VERSION", Version.current()));
  }
}
