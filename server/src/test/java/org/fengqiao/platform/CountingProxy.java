package org.fengqiao.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;

/** Stands between a client and PostgreSQL and counts how often the client waits for an answer. */
final class CountingProxy implements AutoCloseable {
  private final ServerSocket listening = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
  private final AtomicLong waits = new AtomicLong();
  private final URI target;

  CountingProxy(String jdbcUrl) throws IOException {
    target = URI.create(jdbcUrl.substring("jdbc:".length()));
    Thread.ofVirtual().start(this::accept);
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:"
        + listening.getLocalPort()
        + target.getPath()
        + "?"
        + target.getQuery()
        + "&sslmode=disable&gssEncMode=disable";
  }

  long waits() {
    return waits.get();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket client = listening.accept();
        Socket server = new Socket(target.getHost(), target.getPort());
        Thread.ofVirtual().start(() -> forward(client, server));
        Thread.ofVirtual().start(() -> back(server, client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  /** The driver sends what it has in one piece before it waits, so one read is one wait. */
  private void forward(Socket client, Socket server) {
    byte[] piece = new byte[64 * 1024];
    try {
      for (int n = client.getInputStream().read(piece);
          n >= 0;
          n = client.getInputStream().read(piece)) {
        waits.incrementAndGet();
        server.getOutputStream().write(piece, 0, n);
      }
    } catch (IOException closed) {
      close(client, server);
    }
  }

  private static void back(Socket server, Socket client) {
    try {
      server.getInputStream().transferTo(client.getOutputStream());
    } catch (IOException closed) {
      close(client, server);
    }
  }

  private static void close(Socket... sockets) {
    for (Socket socket : sockets) {
      try {
        socket.close();
      } catch (IOException gone) {
        continue;
      }
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
