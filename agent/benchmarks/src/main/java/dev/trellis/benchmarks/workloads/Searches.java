package dev.trellis.benchmarks.workloads;

import java.io.IOException;
import java.util.SplittableRandom;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** Lucene: texts drawn from a seed are indexed and then searched, on one thread. */
public final class Searches {

  private static final String TEXT = "text";
  private static final int DOCUMENTS = 8_000;
  private static final int WORDS = 120;
  private static final int VOCABULARY = 20_000;
  private static final int QUERIES = 1_200;

  private final SplittableRandom random = new SplittableRandom(6);
  private final Digest answers = new Digest();

  private Searches() {}

  /** Indexes, and then searches. */
  public static void main(String[] args) throws IOException {
    Searches engine = new Searches();
    try (Directory directory = new ByteBuffersDirectory()) {
      engine.index(directory);
      engine.search(directory);
    }
    System.out.println(engine.answers);
  }

  private void index(Directory directory) throws IOException {
    // Merges on the writer's own thread, and by numbers of documents: the same in every run
    IndexWriterConfig plan =
        new IndexWriterConfig(new StandardAnalyzer())
            .setMergeScheduler(new SerialMergeScheduler())
            .setMaxBufferedDocs(1_000)
            .setRAMBufferSizeMB(IndexWriterConfig.DISABLE_AUTO_FLUSH);
    try (IndexWriter writer = new IndexWriter(directory, plan)) {
      for (int i = 0; i < DOCUMENTS; i++) {
        Document document = new Document();
        document.add(new StringField("id", String.valueOf(i), Field.Store.YES));
        document.add(new TextField(TEXT, text(), Field.Store.YES));
        answers.add(writer.addDocument(document));
      }
    }
  }

  private void search(Directory directory) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      for (int i = 0; i < QUERIES; i++) {
        TopDocs found = searcher.search(query(i), 10);
        answers.add(found.totalHits.value);
        for (ScoreDoc hit : found.scoreDocs) {
          answers.add(Float.floatToIntBits(hit.score));
          answers.add(searcher.storedFields().document(hit.doc).get("id"));
        }
      }
    }
  }

  private Query query(int turn) {
    return switch (turn % 4) {
      case 0 -> new PhraseQuery(2, TEXT, word(), word());
      case 1 -> new PrefixQuery(new Term(TEXT, word().substring(0, 3)));
      default ->
          new BooleanQuery.Builder()
              .add(new TermQuery(new Term(TEXT, word())), Occur.MUST)
              .add(new TermQuery(new Term(TEXT, word())), Occur.SHOULD)
              .add(new TermQuery(new Term(TEXT, word())), Occur.SHOULD)
              .build();
    };
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < WORDS; i++) {
      text.append(word()).append(' ');
    }
    return text.toString();
  }

  /** Few words often, most of them seldom, as in languages. */
  private String word() {
    double share = random.nextDouble();
    int rank = (int) (VOCABULARY * share * share * share);
    return "w" + Integer.toString(rank * 7_919 + 46_656, 36);
  }
}
