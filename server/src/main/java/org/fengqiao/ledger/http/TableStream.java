package org.fengqiao.ledger.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import org.fengqiao.ledger.LedgerExports;
import org.fengqiao.ledger.domain.SheetWriter;
import org.fengqiao.ledger.domain.TableFile;
import org.jspecify.annotations.Nullable;

/**
 * A table while it is written: a thread of its own writes ahead by some pages and waits for the
 * reader. A failure of the writer fails the reading, so that half a table is never taken for a
 * whole one; when the reader goes away, the writer ends.
 */
final class TableStream extends InputStream {
  private static final int AHEAD = 256 * 1024;

  private final PipedInputStream in = new PipedInputStream(AHEAD);
  private final PipedOutputStream out;
  private final LedgerExports exports;
  private final LedgerExports.Ready ready;
  private final TableFile.Format format;
  private @Nullable Thread writer;
  private volatile @Nullable Exception failure;
  private volatile boolean whole;

  TableStream(LedgerExports exports, LedgerExports.Ready ready, TableFile.Format format) {
    this.exports = exports;
    this.ready = ready;
    this.format = format;
    this.out = new PipedOutputStream();
    try {
      out.connect(in);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void write() {
    try (out) {
      var _ = exports.write(ready, SheetWriter.of(format, out));
      whole = true;
    } catch (IOException | RuntimeException e) {
      failure = e;
    }
  }

  private void start() {
    if (writer == null) {
      writer = Thread.ofVirtual().name("ledger-export").start(this::write);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] room, int from, int length) throws IOException {
    start();
    int read = in.read(room, from, length);
    if (read < 0) {
      ended();
    }
    return read;
  }

  private void ended() throws IOException {
    Thread writing = writer;
    try {
      if (writing != null) {
        writing.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
    if (!whole) {
      throw new IOException("the table broke off", failure);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
