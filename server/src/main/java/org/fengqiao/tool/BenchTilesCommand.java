package org.fengqiao.tool;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.fengqiao.gis.GridShape;
import org.fengqiao.gis.IrregularCells;
import org.fengqiao.gis.tile.AreaTiles;
import org.fengqiao.gis.tile.TileAddress;
import org.fengqiao.gis.tile.TileArea;
import org.locationtech.jts.geom.Envelope;

/** Tiles: kept ones against a static file server, new ones against ST_AsMVT. */
public final class BenchTilesCommand implements Command {
  private static final Envelope BOX = new Envelope(120.0, 120.35, 29.55, 29.85);
  private static final Envelope DISTRICT = new Envelope(113.23, 113.41, 23.04, 23.12);
  private static final int ZOOM = 14;

  @Override
  public String name() {
    return "bench-tiles";
  }

  @Override
  public String help() {
    return """
    Vector tiles: kept ones over HTTP against a static file server, new ones against ST_AsMVT.
    usage: bench-tiles [--rounds 5] [--seconds 3] [--connections 8] [--polygons 5000]
                       [--static http://127.0.0.1:PORT --files DIR]
    Kept: every tile of zoom 14 over the demonstration district, the same zipped bytes in DIR.
    New: tiles of zoom 14 over irregular polygons of 50 vertices by the CPU time of one thread,
    zipping included, against the CPU time of the backend without zipping. Only temporary tables
    in the database of FENGQIAO_DB_OWNER_URL.\
    """;
  }

  @Override
  public int run(List<String> args, PrintStream out) throws Exception {
    Flags flags = Flags.of(args);
    int rounds = flags.number("rounds", 5);
    int seconds = flags.number("seconds", 3);
    String files = flags.get("static", "");
    if (!files.isEmpty()) {
      Path folder = Path.of(flags.get("files", "."));
      kept(URI.create(files), folder, rounds, seconds, flags.number("connections", 8), out);
    }
    made(flags.number("polygons", 5_000), rounds, seconds, out);
    return 0;
  }

  private static void kept(
      URI files, Path folder, int rounds, int seconds, int connections, PrintStream out)
      throws Exception {
    ApiClient reader = ApiClient.signedIn("LEADER");
    List<String> paths = new ArrayList<>();
    long bytes = 0;
    Map<String, Object> today = reader.get("/api/grids?level=street");
    for (TileAddress at : tiles(DISTRICT)) {
      String path =
          "/tiles/grids/%s/%d/%d/%d.mvt".formatted(today.get("version"), at.z(), at.x(), at.y());
      byte[] tile = zipped(reader, path);
      if (tile.length > 0) {
        Path file = folder.resolve(path.substring(1));
        Files.createDirectories(file.getParent());
        Files.write(file, tile);
        paths.add(path);
        bytes += tile.length;
      }
    }
    Rounds.Plan plan = new Rounds.Plan(rounds, connections, seconds, 3.0 * seconds, () -> {});
    List<Rounds.Result[]> results =
        plan.alternate(
            caller(reader.address(), reader.token(), paths), caller(files, "none", paths));
    Rounds.print(out, "tiles.kept", results, 1, "tiles/s");
    Rounds.line(out, "tiles.kept.bytes", (double) bytes / paths.size(), 0, 0, "bytes/tile");
  }

  private static byte[] zipped(ApiClient reader, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(reader.request("GET", path, null), (n, v) -> true)
            .header("Accept-Encoding", "gzip")
            .build();
    HttpResponse<byte[]> answer =
        reader.http().send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200 && answer.statusCode() != 204) {
      throw new IllegalStateException(path + " answered " + answer.statusCode());
    }
    return answer.body();
  }

  private static Rounds.Caller caller(URI server, String token, List<String> paths) {
    return () -> {
      Wire wire = new Wire(server, token, "Accept-Encoding: gzip\r\n");
      AtomicInteger next = new AtomicInteger();
      return new Rounds.Session(
          () -> {
            int status = wire.get(paths.get(next.getAndIncrement() % paths.size()));
            if (status != 200) {
              throw new IllegalStateException("answered " + status);
            }
            return 1;
          },
          wire);
    };
  }

  private static void made(int polygons, int rounds, int seconds, PrintStream out)
      throws Exception {
    List<GridShape> shapes = IrregularCells.make(polygons, BOX, 42);
    List<TileArea> areas =
        shapes.stream()
            .map(s -> new TileArea(s.code(), "n" + s.code(), null, null, s.geometry()))
            .toList();
    long built = cpuNanos();
    AreaTiles ours = AreaTiles.build("grids", areas);
    double build = (cpuNanos() - built) / 1e9;
    List<TileAddress> tiles = tiles(BOX);
    double[] rates = new double[rounds];
    double[] raws = new double[rounds];
    long ourBytes = tiles.stream().mapToLong(at -> ours.tile(at).length).sum();
    long rawBytes = 0;
    try (RawTiles raw = new RawTiles(ApiClient.environment("FENGQIAO_DB_OWNER_URL"), shapes)) {
      for (TileAddress at : tiles) {
        rawBytes += raw.tile(at).length;
      }
      var _ = rate(ours, tiles, seconds);
      for (int round = 0; round < rounds; round++) {
        rates[round] = rate(ours, tiles, seconds);
        raws[round] = raw.rate(tiles, seconds);
      }
    }
    double mine = Rounds.median(rates);
    double theirs = Rounds.median(raws);
    Rounds.line(out, "tiles.made", mine, theirs, mine / theirs, "tiles/cpu-s");
    Rounds.line(
        out,
        "tiles.made.bytes",
        (double) ourBytes,
        (double) rawBytes,
        (double) ourBytes / rawBytes,
        "bytes");
    Rounds.line(out, "tiles.index.build", build, 0, 0, "cpu-s");
    Rounds.line(out, "tiles.index.bytes", ours.bytes() / 1e6, 0, 0, "MB");
  }

  /** Tiles per CPU-second of this thread, zipped as they are kept. */
  private static double rate(AreaTiles ours, List<TileAddress> tiles, double seconds) {
    long until = System.nanoTime() + (long) (seconds * 1e9);
    long begun = cpuNanos();
    long done = 0;
    do {
      for (TileAddress at : tiles) {
        zip(ours.tile(at));
      }
      done += tiles.size();
    } while (System.nanoTime() < until);
    return done / ((cpuNanos() - begun) / 1e9);
  }

  private static void zip(byte[] tile) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(tile.length / 2 + 64);
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes, 4096)) {
      zip.write(tile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<TileAddress> tiles(Envelope box) {
    TileAddress first = TileAddress.of(box.getMinX(), box.getMaxY(), ZOOM);
    TileAddress last = TileAddress.of(box.getMaxX(), box.getMinY(), ZOOM);
    List<TileAddress> tiles = new ArrayList<>();
    for (int y = first.y(); y <= last.y(); y++) {
      for (int x = first.x(); x <= last.x(); x++) {
        tiles.add(new TileAddress(ZOOM, x, y));
      }
    }
    return tiles;
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
