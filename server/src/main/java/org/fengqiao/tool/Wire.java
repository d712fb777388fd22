package org.fengqiao.tool;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One keep-alive HTTP/1.1 connection for load: it writes prepared bytes and reads just enough, so
 * that the loader leaves the processors to the server.
 */
final class Wire implements AutoCloseable {
  private final Socket socket;
  private final BufferedInputStream in;
  private final OutputStream out;
  private final String head;

  Wire(URI server, String token) throws IOException {
    this(server, token, "");
  }

  /** As the other, with lines of headers of its own, each ended by CR LF. */
  Wire(URI server, String token, String headers) throws IOException {
    socket = new Socket(server.getHost(), server.getPort());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(30_000);
    in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
    out = socket.getOutputStream();
    head =
        "Host: %s:%d\r\nAuthorization: Bearer %s\r\nAccept: application/json\r\n"
                .formatted(server.getHost(), server.getPort(), token)
            + headers;
  }

  /** Sends a POST with a JSON body; answers the status. */
  int post(String path, byte[] body) throws IOException {
    String request =
        "POST %s HTTP/1.1\r\n%sContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
            .formatted(path, head, body.length);
    byte[] start = request.getBytes(StandardCharsets.US_ASCII);
    byte[] whole = java.util.Arrays.copyOf(start, start.length + body.length);
    System.arraycopy(body, 0, whole, start.length, body.length);
    out.write(whole);
    return read();
  }

  /** Sends a GET; answers the status. */
  int get(String path) throws IOException {
    out.write(
        "GET %s HTTP/1.1\r\n%s\r\n".formatted(path, head).getBytes(StandardCharsets.US_ASCII));
    return read();
  }

  private int read() throws IOException {
    int status = Integer.parseInt(line().substring(9, 12));
    int length = 0;
    boolean chunked = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(15).strip());
      }
      chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
    }
    if (!chunked) {
      in.skipNBytes(length);
      return status;
    }
    for (int size = size(); size > 0; size = size()) {
      in.skipNBytes(size + 2L);
    }
    var _ = line();
    return status;
  }

  private int size() throws IOException {
    return Integer.parseInt(line().strip(), 16);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(80);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("connection closed by the server");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
