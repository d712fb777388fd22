package org.fengqiao.basemap;

import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.fengqiao.basemap.domain.About;
import org.fengqiao.basemap.domain.BasemapRefusal;
import org.fengqiao.basemap.domain.RemoteTiles;
import org.fengqiao.basemap.domain.Settings;
import org.fengqiao.basemap.domain.State;
import org.fengqiao.gis.basemap.BaseTile;
import org.fengqiao.gis.basemap.BaseTiles;
import org.fengqiao.gis.basemap.TileFiles;
import org.fengqiao.gis.basemap.TileSet;
import org.fengqiao.gis.basemap.UnusableTiles;
import org.fengqiao.kernel.Outcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The installation's base map. Settings and file are looked at again every few seconds, so that a
 * base map comes and goes without a restart.
 */
@Singleton
public class Basemap {
  private static final Logger LOG = LoggerFactory.getLogger(Basemap.class);
  private static final long GOOD_NANOS = Duration.ofDays(1).toNanos();
  private static final long MISSING_NANOS = Duration.ofMinutes(10).toNanos();

  private final SettingsFile settings;
  private final RemoteTiles remote;
  private final long cacheBytes;
  private final long lookNanos;
  private final ReentrantLock opening = new ReentrantLock();
  private final AtomicBoolean failing = new AtomicBoolean();
  private volatile Held held = new Held("", About.not(State.NONE), null, null);
  private volatile long looked;

  Basemap(
      SettingsFile settings,
      RemoteTiles remote,
      @Value("${fengqiao.basemap.cache-bytes:33554432}") long cacheBytes,
      @Value("${fengqiao.basemap.look-ms:5000}") long lookMs) {
    this.settings = settings;
    this.remote = remote;
    this.cacheBytes = cacheBytes;
    lookNanos = Duration.ofMillis(lookMs).toNanos();
    looked = System.nanoTime() - lookNanos;
  }

  /** {@code kept} is null for a file: that is read faster than looked up. */
  private record Held(String stamp, About about, @Nullable BaseTiles tiles, @Nullable Kept kept) {}

  /** What base map there is now. */
  public About about() {
    return current().about();
  }

  /**
   * A tile.
   *
   * @param z zoom, 0 to {@value TileSet#FINEST}
   * @param x column from the west
   * @param y row from the north
   * @return {@link Answer#NONE} where it has none; refused when there is no such tile in any map,
   *     or no base map
   */
  public Outcome<Answer> tile(int z, int x, int y) {
    if (!TileSet.exists(z, x, y)) {
      return Outcome.refused(new BasemapRefusal.OutOfRange());
    }
    Held now = current();
    BaseTiles tiles = now.tiles();
    if (tiles == null) {
      return Outcome.refused(new BasemapRefusal.NoBasemap());
    }
    if (!tiles.about().reaches(z, x, y)) {
      return Outcome.done(Answer.NONE);
    }
    Kept kept = now.kept();
    Kept.Key key = new Kept.Key(z, x, y);
    Kept.Entry known = kept == null ? null : kept.find(key, System.nanoTime());
    return Outcome.done(known == null ? read(tiles, kept, key) : new Answer(known.tile(), false));
  }

  private Answer read(BaseTiles tiles, @Nullable Kept kept, Kept.Key key) {
    try {
      Optional<BaseTile> tile = tiles.tile(key.z(), key.x(), key.y());
      if (kept != null) {
        long good = tile.isPresent() ? GOOD_NANOS : MISSING_NANOS;
        kept.keep(key, tile, System.nanoTime() + good);
      }
      if (failing.compareAndSet(true, false)) {
        LOG.info("The base map answers again");
      }
      return new Answer(tile, false);
    } catch (IOException e) {
      // Once, not once a tile. The message may not name the address: it has the key in it.
      if (failing.compareAndSet(false, true)) {
        LOG.warn("The base map does not answer: {}", e.getMessage());
      }
      return Answer.FAILED;
    }
  }

  /**
   * What became of a tile.
   *
   * @param tile empty where there is none
   * @param failed whether it may be there another time
   */
  public record Answer(Optional<BaseTile> tile, boolean failed) {
    static final Answer NONE = new Answer(Optional.empty(), false);
    static final Answer FAILED = new Answer(Optional.empty(), true);
  }

  private Held current() {
    if (System.nanoTime() - looked < lookNanos || !opening.tryLock()) {
      return held;
    }
    try {
      String stamp = settings.stamp();
      if (!stamp.equals(held.stamp())) {
        close(held);
        held = open(stamp);
      }
      looked = System.nanoTime();
      return held;
    } finally {
      opening.unlock();
    }
  }

  private Held open(String stamp) {
    if (stamp.isEmpty()) {
      return new Held("", About.not(State.NONE), null, null);
    }
    failing.set(false);
    try {
      Settings read = settings.read();
      if (read.state() != State.READY) {
        LOG.warn("The base map is not shown: {}", read.state());
        return new Held(stamp, About.not(read.state()), null, null);
      }
      Path file = settings.folder(read.file());
      BaseTiles tiles = file == null ? remote.open(read, settings.key()) : TileFiles.open(file);
      LOG.info(
          "A base map is shown, zooms {} to {}", tiles.about().minZoom(), tiles.about().maxZoom());
      About about = new About(State.READY, described(tiles, read), read.datum(), read.approval());
      return new Held(stamp, about, tiles, file == null ? new Kept(cacheBytes) : null);
    } catch (UnusableTiles | IllegalArgumentException e) {
      LOG.warn("The base map is not shown: {}", e.getMessage());
    } catch (IOException e) {
      LOG.warn("The base map cannot be read: {}", e.getClass().getSimpleName());
    }
    return new Held(stamp, About.not(State.UNUSABLE), null, null);
  }

  private static TileSet described(BaseTiles tiles, Settings read) {
    TileSet t = tiles.about();
    String words = read.attribution().isEmpty() ? t.attribution() : read.attribution();
    return new TileSet(t.vector(), t.bounds(), t.minZoom(), t.maxZoom(), words, t.edition());
  }

  private static void close(Held before) {
    BaseTiles tiles = before.tiles();
    if (tiles != null) {
      try {
        tiles.close();
      } catch (IOException e) {
        LOG.debug("The base map before could not be closed", e);
      }
    }
  }

  /** Closes the file. */
  @PreDestroy
  void end() {
    close(held);
  }
}
