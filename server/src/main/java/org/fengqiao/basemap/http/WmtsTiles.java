package org.fengqiao.basemap.http;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.fengqiao.basemap.domain.WmtsAddress;
import org.fengqiao.gis.basemap.BaseTile;
import org.fengqiao.gis.basemap.BaseTiles;
import org.fengqiao.gis.basemap.TileFormat;
import org.fengqiao.gis.basemap.TileSet;

/**
 * Tiles of one WMTS: a few at a time, so many a second at most, no redirects, no more bytes than a
 * tile has, none of any other type. After several failures it is left alone for a while; a tile it
 * has not got, or an answer that is no tile, is no failure of the service. No message of an
 * exception has the address in it: that has the key.
 */
final class WmtsTiles implements BaseTiles {
  private static final int AT_ONCE = 8;
  private static final int PATIENCE = 3;
  private static final long PAUSE_NANOS = Duration.ofSeconds(30).toNanos();

  /** No tile there. */
  private static final Set<Integer> MISSING = Set.of(204, 400, 404);

  /** Not to us, or not now. */
  private static final Set<Integer> REFUSING = Set.of(401, 403, 429);

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
    HttpResponse<byte[]> answer;
    try {
      answer = send(request);
    } catch (IOException e) {
      failed();
      throw new IOException(e.getClass().getSimpleName());
    }
    int status = answer.statusCode();
    if (status >= 500 || REFUSING.contains(status)) {
      failed();
      throw new IOException("status " + status);
    }
    return MISSING.contains(status) ? Optional.empty() : Optional.of(read(answer));
  }

  private void failed() {
    if (failures.incrementAndGet() >= PATIENCE) {
      pausedUntil = System.nanoTime() + PAUSE_NANOS;
    }
  }

  /** The time is for the whole answer: a host that drips must not keep a place among the few. */
  private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> asked = client.sendAsync(request, WmtsTiles::body);
    try {
      return asked.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new HttpTimeoutException("not answered in time");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e);
    } finally {
      boolean _ = asked.cancel(true); // does nothing to one that ended
    }
  }

  /** Bytes of what may be a tile, nothing of any other answer. */
  private static HttpResponse.BodySubscriber<byte[]> body(HttpResponse.ResponseInfo info) {
    return info.statusCode() == 200 && TYPES.contains(type(info.headers()))
        ? HttpResponse.BodyHandlers.limiting(
                HttpResponse.BodyHandlers.ofByteArray(), BaseTile.LARGEST)
            .apply(info)
        : HttpResponse.BodySubscribers.replacing(new byte[0]);
  }

  private static String type(HttpHeaders headers) {
    String type = headers.firstValue("Content-Type").orElse("");
    return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  private BaseTile read(HttpResponse<byte[]> answer) throws IOException {
    boolean typed = TYPES.contains(type(answer.headers()));
    if (answer.statusCode() != 200 || !typed) {
      throw new IOException("status " + answer.statusCode() + (typed ? "" : ", no tile"));
    }
    return BaseTile.of(answer.body())
        .filter(tile -> (tile.format() == TileFormat.MVT) == about.vector())
        .orElseThrow(() -> new IOException("what it sends is no tile"));
  }

  @Override
  public void close() {
    client.shutdownNow();
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
