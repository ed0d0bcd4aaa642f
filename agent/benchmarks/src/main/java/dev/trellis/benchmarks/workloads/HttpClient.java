package dev.trellis.benchmarks.workloads;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Sends requests one after another on one connection. It grows nothing while it does, so that what
 * grows in a measurement is the server's.
 */
final class HttpClient implements Runnable {

  private static final String LENGTH = "Content-Length: ";

  private final int port;
  private final int requests;
  private final byte[][] prepared = new byte[97][];
  private final byte[] buffer = new byte[1 << 16];
  private final CRC32 answers = new CRC32();

  HttpClient(int port, int number, int requests) {
    this.port = port;
    this.requests = requests;
    for (int i = 0; i < prepared.length; i++) {
      String request =
          "GET /orders?customer=%d&sort=%s&page=%d HTTP/1.1\r\nHost: localhost\r\n\r\n"
              .formatted((number * 31 + i * 7) % 200, i % 2 == 0 ? "amount" : "id", i % 3);
      prepared[i] = request.getBytes(StandardCharsets.US_ASCII);
    }
  }

  @Override
  public void run() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      for (int i = 0; i < requests; i++) {
        OutputStream out = socket.getOutputStream();
        out.write(prepared[i % prepared.length]);
        out.flush();
        read(socket.getInputStream());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that was answered, in one number; once the requests are done. */
  String answers() {
    return Long.toHexString(answers.getValue());
  }

  private void read(InputStream in) throws IOException {
    int held = 0;
    int head = -1;
    while (head < 0) {
      held += more(in, held);
      head = after("\r\n\r\n", held);
    }
    int end = head + length(head);
    while (held < end) {
      held += more(in, held);
    }
    answers.update(buffer, head, end - head);
  }

  private int more(InputStream in, int held) throws IOException {
    int read = in.read(buffer, held, buffer.length - held);
    if (read <= 0) {
      throw new EOFException("an answer ended early");
    }
    return read;
  }

  private int length(int head) {
    int length = 0;
    for (int at = after(LENGTH, head); buffer[at] != '\r'; at++) {
      length = 10 * length + buffer[at] - '0';
    }
    return length;
  }

  private int after(String text, int held) {
    for (int at = 0; at + text.length() <= held; at++) {
      int same = 0;
      while (same < text.length() && buffer[at + same] == text.charAt(same)) {
        same++;
      }
      if (same == text.length()) {
        return at + same;
      }
    }
    return -1;
  }
}
