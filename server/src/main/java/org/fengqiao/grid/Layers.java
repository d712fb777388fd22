package org.fengqiao.grid;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.fengqiao.gis.GridShape;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.grid.domain.GridStore;
import org.fengqiao.grid.domain.LayerJson;
import org.fengqiao.grid.domain.Snapshot;
import org.fengqiao.kernel.Tier;

/**
 * Map layers of a version, kept gzipped: one buffer a level of the current version, some 150 KB for
 * the grids of a district. Layers of retired versions are made on demand and not kept.
 */
@Singleton
public class Layers {
  private final GridStore store;
  private final Snapshots snapshots;
  private final Map<Key, byte[]> kept = new ConcurrentHashMap<>();

  Layers(GridStore store, Snapshots snapshots) {
    this.store = store;
    this.snapshots = snapshots;
  }

  /**
   * A layer as gzipped GeoJSON. The same bytes for everybody: nobody may change them.
   *
   * @return empty when there is no such version
   */
  public Optional<byte[]> layer(String district, long version, Tier tier) {
    Snapshot held = snapshots.current(district).orElse(null);
    GridSet grids = snapshots.version(district, version).orElse(null);
    if (held == null || grids == null) {
      return Optional.empty();
    }
    if (held.grids().version() != version) {
      return Optional.of(make(grids, tier, held));
    }
    return Optional.of(
        kept.computeIfAbsent(new Key(district, version, tier), key -> make(grids, tier, held)));
  }

  /**
   * The outlines of one level of a version in code order, read from the database: for whoever makes
   * another form of them and keeps it.
   *
   * @param version one that exists; of another there are none
   */
  public List<GridShape> outlines(String district, long version, Tier tier) {
    return tier == Tier.GRID
        ? store.shapes(district, version)
        : store.areas(district, version, tier);
  }

  /** A layer of a version that is not published, for those who prepare it; empty without grids. */
  public Optional<byte[]> preview(String district, long version, Tier tier) {
    Snapshot held = snapshots.current(district).orElse(null);
    GridSet grids = snapshots.staged(district, version).orElse(null);
    if (grids == null) {
      return Optional.empty();
    }
    Snapshot places = held == null ? Snapshot.bare(grids) : held;
    return Optional.of(make(grids, tier, places));
  }

  /** Makes the layers of a version before it answers, so that no reader waits for them. */
  void warm(Snapshot next) {
    GridSet grids = next.grids();
    for (Tier tier : Tier.values()) {
      kept.put(new Key(grids.district(), grids.version(), tier), make(grids, tier, next));
    }
  }

  /** Drops the layers of all other versions. */
  void forget(String district, long version) {
    kept.keySet().removeIf(k -> k.district.equals(district) && k.version != version);
  }

  private byte[] make(GridSet grids, Tier tier, Snapshot places) {
    List<GridShape> outlines = outlines(grids.district(), grids.version(), tier);
    String json =
        tier == Tier.GRID
            ? LayerJson.grids(grids, outlines)
            : LayerJson.areas(grids, outlines, places);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    try (GZIPOutputStream zip = new BestGzip(bytes)) {
      zip.write(json.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private record Key(String district, long version, Tier tier) {}

  /** Made once, sent often: worth the strongest setting. */
  private static final class BestGzip extends GZIPOutputStream {
    BestGzip(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
