package dev.trellis.dist;

import dev.trellis.output.WriteResult;
import javax.management.Attribute;
import javax.management.AttributeList;
import org.jspecify.annotations.Nullable;

/** Something that the clerk is to answer, once. */
abstract class Question {

  @Nullable Object answer;
  @Nullable Throwable failure;
  boolean isDone;

  /** The answer; on the clerk's thread. */
  abstract Object work(Clerk clerk);

  /** Values of attributes, all of one moment. */
  static final class Read extends Question {
    private final String[] names;

    Read(String[] names) {
      this.names = names;
    }

    @Override
    Object work(Clerk clerk) {
      BeanValues values = new BeanValues(clerk.engine);
      AttributeList list = new AttributeList();
      for (String name : names) {
        Object value =
            switch (name) {
              case BeanInfo.STACK_INTERVAL_BYTES -> clerk.intervalBytes;
              case BeanInfo.STARTED_AT -> clerk.startedAt;
              case BeanInfo.REPORT -> clerk.reporter.path().toString();
              case BeanInfo.CALL_SITES -> values.callSites();
              default -> values.figure(name);
            };
        if (value != null) {
          list.add(new Attribute(name, value));
        }
      }
      return list;
    }
  }

  /** Another interval between samples; the answer is why not, or empty. */
  static final class SampleEvery extends Question {
    private final long bytes;

    SampleEvery(long bytes) {
      this.bytes = bytes;
    }

    @Override
    Object work(Clerk clerk) {
      if (clerk.intervalBytes == 0) {
        return "no stacks are sampled; accepted: an agent with stacks=sampled";
      }
      clerk.engine.sampleEvery(bytes);
      clerk.intervalBytes = bytes;
      return "";
    }
  }

  /** A report; the answer is its file, or what failed. */
  static final class Dump extends Question {

    /** Begins an answer that tells what failed. */
    static final String FAILED = "failed: ";

    @Override
    Object work(Clerk clerk) {
      WriteResult result = clerk.reporter.dump();
      return result.isWritten() ? clerk.reporter.path().toString() : FAILED + result.reason();
    }
  }
}
