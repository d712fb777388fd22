package org.fengqiao.tile;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.fengqiao.dispatch.Dispatch;
import org.fengqiao.dispatch.domain.Body;
import org.fengqiao.gazetteer.Gazetteer;
import org.fengqiao.gis.tile.PointTiles;
import org.fengqiao.gis.tile.TileAddress;
import org.fengqiao.gis.tile.TilePoint;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.tile.domain.GridList;
import org.fengqiao.tile.domain.Labels;
import org.fengqiao.tile.domain.TileKey;
import org.fengqiao.tile.domain.TileLayer;
import org.fengqiao.tile.domain.TileRefusal;

/** Tiles of the district's map as zipped Mapbox Vector Tiles. */
@Singleton
public class Tiles {
  private static final byte[] NOTHING = new byte[0];
  private static final int LISTS_KEPT = 4;

  private final Grids grids;
  private final Dispatch dispatch;
  private final LayerBook book;
  private final Gazetteer gazetteer;
  private final ProjectTiles projects;
  private final TileCache cache;

  /** Zipped lists by version. */
  private final Map<Long, byte[]> lists = new ConcurrentHashMap<>();

  /** Districts whose tiles were asked for since the server started. */
  private final Set<String> asked = ConcurrentHashMap.newKeySet();

  Tiles(
      Grids grids,
      Dispatch dispatch,
      LayerBook book,
      Gazetteer gazetteer,
      ProjectTiles projects,
      @Value("${fengqiao.tile.cache-bytes:33554432}") long cacheBytes) {
    this.grids = grids;
    this.dispatch = dispatch;
    this.book = book;
    this.gazetteer = gazetteer;
    this.projects = projects;
    this.cache = new TileCache(cacheBytes);
  }

  /**
   * A tile of a version, zipped; the same bytes for everybody, nobody may change them.
   *
   * @param district six digits
   * @param version current or once current
   * @return no bytes at all where the layer has nothing; refused when there is no such version
   */
  public Outcome<byte[]> tile(String district, long version, TileLayer layer, TileAddress at) {
    GridSet set = grids.findVersion(district, version).orElse(null);
    if (set == null) {
      return Outcome.refused(new TileRefusal.UnknownVersion(version));
    }
    asked.add(district);
    TileKey key = new TileKey(version, layer, at);
    byte[] kept = cache.find(key);
    if (kept == null) {
      kept = zipped(book.get(set, layer).tile(at));
      cache.keep(key, kept);
    }
    return Outcome.done(kept);
  }

  /**
   * The grids of a version without their outlines, zipped JSON; see {@link GridList}.
   *
   * @return refused when there is no such version
   */
  public Outcome<byte[]> list(String district, long version) {
    GridSet set = grids.findVersion(district, version).orElse(null);
    if (set == null) {
      return Outcome.refused(new TileRefusal.UnknownVersion(version));
    }
    asked.add(district);
    byte[] kept = lists.get(version);
    if (kept == null) {
      kept = list(set);
      if (lists.size() >= LISTS_KEPT) {
        lists.clear();
      }
      lists.put(version, kept);
    }
    return Outcome.done(kept);
  }

  /** The grids that answer today; empty before the first version. */
  public Optional<GridSet> current(String district) {
    return grids.findCurrent(district);
  }

  private byte[] list(GridSet set) {
    String json = GridList.of(set, book.get(set, TileLayer.GRIDS));
    return zipped(json.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The marks of the bodies that touch the reader's territory, zipped; made at each call, since
   * bodies open, move and close on any day.
   */
  public byte[] bodies(Actor reader, TileAddress at) {
    List<Body> bodies =
        dispatch.index(reader.district()).bodies().stream()
            .filter(b -> reader.territory().touches(b.territory()))
            .toList();
    List<TilePoint> points =
        IntStream.range(0, bodies.size()).mapToObj(i -> point(i, bodies.get(i))).toList();
    return zipped(PointTiles.tile("bodies", points, at));
  }

  /**
   * Names of places of the district, zipped; made at each call, since names are confirmed daily.
   */
  public byte[] labels(String district, TileAddress at) {
    List<TilePoint> points = Labels.in(gazetteer.placed(district), at);
    return points.isEmpty() ? NOTHING : zipped(PointTiles.tile("labels", points, at));
  }

  /** Projects of today, zipped: outlines, and a point of each with name, kind and stage. */
  public byte[] projects(String district, TileAddress at) {
    return zipped(projects.tile(district, at));
  }

  private static TilePoint point(int id, Body body) {
    return new TilePoint(
        id,
        body.office().lon(),
        body.office().lat(),
        Map.of(
            "code", body.code(),
            "name", body.name(),
            "sort", body.sort().name(),
            "tier", body.tier().name()));
  }

  /** Makes the layers of current versions before anybody waits for them. */
  void prepare() {
    for (String district : asked) {
      grids
          .findCurrent(district)
          .ifPresent(version -> {
            for (TileLayer layer : TileLayer.values()) {
              var _ = book.get(version, layer);
            }
          });
    }
  }

  /** Memory of layers and tiles held, in bytes. */
  public long bytes() {
    return book.bytes()
        + cache.bytes()
        + lists.values().stream().mapToLong(list -> list.length).sum();
  }

  private static byte[] zipped(byte[] tile) {
    if (tile.length == 0) {
      return NOTHING;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(tile.length / 2 + 64);
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes, 4096)) {
      zip.write(tile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
