package org.fengqiao.basemap.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.fengqiao.basemap.domain.WmtsAddress;
import org.fengqiao.gis.basemap.BaseTile;
import org.fengqiao.gis.basemap.BaseTiles;
import org.fengqiao.gis.basemap.TileFormat;
import org.fengqiao.gis.basemap.TileSet;

/**
 * Tiles of one WMTS: a few at a time, so many a second at most, no redirects, no more bytes than a
 * tile has, none of any other type. After several failures it is left alone for a while. No message
 * of an exception has the address in it: that has the key.
 */
final class WmtsTiles implements BaseTiles {
  private static final int AT_ONCE = 8;
  private static final int PATIENCE = 3;
  private static final long PAUSE_NANOS = Duration.ofSeconds(30).toNanos();
  private static final List<String> TYPES =
      List.of(
          "image/png",
          "image/jpeg",
          "image/jpg",
          "image/webp",
          "application/x-protobuf",
          "application/vnd.mapbox-vector-tile",
          "application/octet-stream");

  private final WmtsAddress address;
  private final TileSet about;
  private final Duration timeout;
  private final Rate rate;
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final AtomicInteger failures = new AtomicInteger();
  private volatile long pausedUntil = System.nanoTime();
  private final HttpClient client;

  WmtsTiles(WmtsAddress address, TileSet about, int perSecond, int timeoutMs) {
    this.address = address;
    this.about = about;
    timeout = Duration.ofMillis(timeoutMs);
    rate = new Rate(perSecond);
    client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(timeout)
            .build();
  }

  @Override
  public TileSet about() {
    return about;
  }

  @Override
  public Optional<BaseTile> tile(int z, int x, int y) throws IOException {
    if (!TileSet.exists(z, x, y) || !about.reaches(z, x, y)) {
      return Optional.empty();
    }
    if (pausedUntil - System.nanoTime() > 0) {
      throw new IOException("left alone after failures");
    }
    boolean entered = false;
    try {
      entered = places.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS);
      if (!entered || !rate.take(System.nanoTime())) {
        throw new IOException("more tiles are asked for than it is asked at a time");
      }
      Optional<BaseTile> tile = ask(z, x, y);
      failures.set(0);
      return tile;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted");
    } finally {
      if (entered) {
        places.release();
      }
    }
  }

  private Optional<BaseTile> ask(int z, int x, int y) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address.tile(z, x, y))
            .timeout(timeout)
            .header("User-Agent", "fengqiao-grid")
            .header("Accept", "image/*, application/vnd.mapbox-vector-tile, */*;q=0.1")
            .build();
    try {
      HttpResponse<InputStream> answer =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        return read(answer, body);
      }
    } catch (IOException e) {
      if (failures.incrementAndGet() >= PATIENCE) {
        pausedUntil = System.nanoTime() + PAUSE_NANOS;
      }
      String told = e instanceof BadAnswer ? e.getMessage() : e.getClass().getSimpleName();
      throw new IOException(told);
    }
  }

  private Optional<BaseTile> read(HttpResponse<InputStream> answer, InputStream body)
      throws IOException {
    int status = answer.statusCode();
    if (status == 404 || status == 204) {
      return Optional.empty();
    }
    String type = answer.headers().firstValue("Content-Type").orElse("");
    String plain = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (status != 200 || !TYPES.contains(plain)) {
      throw new BadAnswer("status " + status + (TYPES.contains(plain) ? "" : ", no tile"));
    }
    byte[] bytes = body.readNBytes(BaseTile.LARGEST + 1);
    return Optional.of(
        BaseTile.of(bytes)
            .filter(tile -> (tile.format() == TileFormat.MVT) == about.vector())
            .orElseThrow(() -> new BadAnswer("what it sends is no tile")));
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private static final class BadAnswer extends IOException {
    private static final long serialVersionUID = 1;

    BadAnswer(String why) {
      super(why);
    }
  }

  /** So many a second on average, three seconds' worth at once. */
  static final class Rate {
    private final double perNano;
    private final double most;
    private double left;
    private long before = System.nanoTime();

    Rate(int perSecond) {
      perNano = perSecond / 1e9;
      most = 3.0 * perSecond;
      left = most;
    }

    synchronized boolean take(long now) {
      left = Math.min(most, left + (now - before) * perNano);
      before = now;
      if (left < 1) {
        return false;
      }
      left--;
      return true;
    }
  }
}
