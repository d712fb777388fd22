package org.fengqiao.imports;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.fengqiao.gis.read.Limits;
import org.fengqiao.ledger.domain.TableFile;

/** How much an installation takes from a page; {@code fengqiao.imports} in its configuration. */
@Singleton
public class ImportLimits {
  private static final long MB = 1L << 20;

  /** What the server needs for everything else. */
  private static final long OTHERS = 96 * MB;

  /** Memory a corner takes at the peak of check and repair: 150,000 grids of 50 within 1 GB. */
  private static final int CORNER = 128;

  /** A byte of a table as bytes, text, cells and rows. */
  private static final int TABLE_BYTE = 10;

  private final long mostBytes;
  private final int pieceBytes;
  private final int openJobs;
  private final Duration kept;
  private final long memory;

  ImportLimits(
      @Value("${fengqiao.imports.most-bytes:536870912}") long mostBytes,
      @Value("${fengqiao.imports.piece-bytes:4194304}") int pieceBytes,
      @Value("${fengqiao.imports.open-jobs:3}") int openJobs,
      @Value("${fengqiao.imports.kept-hours:24}") long keptHours) {
    this.mostBytes = mostBytes;
    this.pieceBytes = pieceBytes;
    this.openJobs = openJobs;
    this.kept = Duration.ofHours(keptHours);
    memory = Math.max(64 * MB, Runtime.getRuntime().maxMemory() - OTHERS);
  }

  /** Bytes of all files of a job. */
  public long mostBytes() {
    return mostBytes;
  }

  /** Bytes of a piece of a new job. */
  public int pieceBytes() {
    return pieceBytes;
  }

  /** Open jobs an account may have. */
  public int openJobs() {
    return openJobs;
  }

  /** How long files wait for somebody to go on. */
  public Duration kept() {
    return kept;
  }

  /**
   * What is read of a file of grids: as much as the memory of this server holds. More comes by the
   * command line, which has a memory of its own.
   */
  Limits areas() {
    long corners = Math.clamp(memory / CORNER, 200_000L, Limits.DEFAULT.vertices());
    Limits door = Limits.DOOR;
    return new Limits(
        mostBytes,
        (int) Math.clamp(memory / 1000, 50_000L, Limits.DEFAULT.features()),
        corners,
        (int) Math.min(corners, door.featureVertices()),
        door.featureRings(),
        door.nesting(),
        door.textChars(),
        door.fields(),
        Math.max(door.unpackedBytes(), 2 * mostBytes),
        door.unpackedRatio(),
        door.entries(),
        door.findings());
  }

  /** What is read of a table. */
  TableFile.Limits tables() {
    TableFile.Limits all = TableFile.Limits.PLACES;
    long bytes =
        Math.min(
            Math.clamp(memory / TABLE_BYTE, TableFile.Limits.DOOR.bytes(), all.bytes()), mostBytes);
    return new TableFile.Limits(all.rows(), all.cell(), bytes, 10 * bytes);
  }
}
