package org.fengqiao.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.kernel.Role;
import org.fengqiao.support.ServerIT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bodies that stand unfinished, as slow phones send them. */
class LargeBodiesIT extends ServerIT {
  private static final int PHOTO = 8 * 1024 * 1024;
  private static final String CHUNKED = "Transfer-Encoding: chunked\r\n\r\n";

  private final List<Socket> open = new ArrayList<>();

  @AfterEach
  void everyShareIsGivenBack() throws Exception {
    close();
    for (int tries = 0; room() > 0 && tries < 200; tries++) {
      Thread.sleep(50);
    }
    assertThat(room()).isZero();
  }

  private long room() {
    return context.getBean(LargeBodies.class).taken();
  }

  private void close() throws IOException {
    for (Socket socket : open) {
      socket.close();
    }
    open.clear();
  }

  @Test
  void theSeventhPhotoIsToldToComeAgainAtOnce() throws Exception {
    for (int i = 0; i < 7; i++) {
      begin(i, "/api/photos", "Content-Length: " + PHOTO + "\r\n\r\n");
    }
    refusedOne();
    String small = "Connection: close\r\nContent-Length: 2\r\n\r\n{}";
    assertThat(answer(begin(1, "/api/reports", small))).startsWith("HTTP/1.1 422");
    for (Socket photo : open.subList(0, 6)) {
      photo.getOutputStream().write(new byte[PHOTO]);
      assertThat(answer(photo)).startsWith("HTTP/1.1 422");
    }
    Socket next = begin(1, "/api/photos", "Content-Length: " + PHOTO + "\r\n\r\n");
    next.getOutputStream().write(new byte[PHOTO]);
    assertThat(answer(next)).startsWith("HTTP/1.1 422");
  }

  @Test
  void oneAccountLeavesRoomForTheOthers() throws Exception {
    for (int i = 0; i < 4; i++) {
      begin(1, "/api/photos", "Content-Length: " + PHOTO + "\r\n\r\n");
    }
    refusedOne();
    begin(2, "/api/photos", "Content-Length: " + PHOTO + "\r\n\r\n");
    for (Socket photo : open) {
      photo.getOutputStream().write(new byte[PHOTO]);
      assertThat(answer(photo)).startsWith("HTTP/1.1 422");
    }
  }

  @Test
  void whoGoesAwayGivesItsShareBackSoon() throws Exception {
    for (int i = 0; i < 7; i++) {
      begin(i, "/api/photos", "Content-Length: " + PHOTO + "\r\n\r\n");
    }
    refusedOne();
    close();
    String answer = "HTTP/1.1 503";
    for (int tries = 0; answer.startsWith("HTTP/1.1 503") && tries < 100; tries++) {
      Thread.sleep(50);
      Socket next = begin(1, "/api/photos", "Connection: close\r\nContent-Length: 600000\r\n\r\n");
      next.getOutputStream().write(new byte[600_000]);
      answer = answer(next);
    }
    assertThat(answer).startsWith("HTTP/1.1 422");
  }

  @Test
  void whatDoesNotTellItsLengthMayBeLargeUnlessItIsHereAsAWhole() throws Exception {
    for (int i = 0; i < 5; i++) {
      begin(i, "/api/reports", CHUNKED);
    }
    refusedOne();
    for (int i = 0; i < 20; i++) {
      Socket whole = begin(1, "/api/reports", CHUNKED + "2\r\n{}\r\n0\r\n\r\n");
      assertThat(answer(whole)).startsWith("HTTP/1.1 422");
      open.remove(whole);
    }
    for (Socket slow : open) {
      slow.getOutputStream().write("2\r\n{}\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      assertThat(answer(slow)).startsWith("HTTP/1.1 422");
    }
  }

  /** Exactly one of the open requests is answered; it is closed and leaves the list. */
  private void refusedOne() throws Exception {
    Socket refused = null;
    for (int tries = 0; refused == null && tries < 200; tries++) {
      Thread.sleep(50);
      for (Socket socket : open) {
        refused = socket.getInputStream().available() > 0 ? socket : refused;
      }
    }
    assertThat(refused).as("one is refused").isNotNull();
    assertThat(answer(refused))
        .startsWith("HTTP/1.1 503")
        .containsIgnoringCase("Retry-After: ")
        .contains("\"code\":\"unavailable\"");
    open.remove(refused);
    for (Socket socket : open) {
      assertThat(socket.getInputStream().available()).isZero();
    }
  }

  private Socket begin(int account, String path, String rest) throws Exception {
    Socket socket = new Socket(server.getHost(), server.getPort());
    socket.setSoTimeout(20_000);
    open.add(socket);
    String head =
        "POST %s?report=%s&sha256=%s HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                .formatted(path, "00000000-0000-4000-8000-000000000000", "0".repeat(64))
            + "Authorization: Bearer "
            + accounts().token(Role.GRID_WORKER, "44010500110" + account)
            + "\r\n"
            + rest;
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  /** As much of the answer as comes at once. */
  private static String answer(Socket socket) throws Exception {
    byte[] bytes = new byte[8192];
    int read = socket.getInputStream().read(bytes);
    assertThat(read).as("an answer, not the end").isPositive();
    return new String(bytes, 0, read, StandardCharsets.UTF_8);
  }
}
