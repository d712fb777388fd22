package org.fengqiao.gis.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;

/** Opens files of areas of every format that is read. */
public final class AreaFiles {
  private AreaFiles() {}

  /**
   * Opens a file. What it is, is seen by its content first, then by its extension. Of a shapefile
   * or a MIF any part may be given, or a zip with all of them; other formats may be zipped too.
   * Neighbours with the same base name in the same folder are read with it.
   *
   * @param file an existing file; it must not change until the source is closed
   * @param options what the person who brings it says of it
   * @return the opened file; close it, it may hold a temporary folder
   * @throws UnreadableFile when it cannot be read at all, with the reason and the place
   * @throws IOException when the disk fails
   */
  public static AreaSource open(Path file, ReadOptions options) throws UnreadableFile, IOException {
    checkSize(file, options.limits());
    Kind kind = Kind.of(file);
    return kind == Kind.ZIP ? packed(file, options) : plain(kind, Parts.of(file), false, options);
  }

  private static void checkSize(Path file, Limits limits) throws UnreadableFile, IOException {
    if (Files.size(file) > limits.fileBytes()) {
      throw Faults.tooMuch("fileBytes", limits.fileBytes());
    }
  }

  private static AreaSource packed(Path file, ReadOptions options)
      throws UnreadableFile, IOException {
    Workplace workplace = new Workplace();
    boolean opened = false;
    try {
      Parts parts = Archive.unpack(file, workplace.folder(), options);
      Kind kind = Kind.of(parts.main());
      if (kind == Kind.ZIP) {
        throw Faults.file(FindingCode.NOT_THIS_FORMAT, "found", "nestedArchive");
      }
      // The layer was chosen among the entries; inside a GeoPackage it would be another one.
      ReadOptions inside = kind == Kind.GEOPACKAGE ? options : options.layer(null);
      AreaSource source = new Unpacked(plain(kind, parts, true, inside), workplace);
      opened = true;
      return source;
    } finally {
      if (!opened) {
        workplace.close();
      }
    }
  }

  private static AreaSource plain(Kind kind, Parts parts, boolean packed, ReadOptions options)
      throws UnreadableFile, IOException {
    if (kind == Kind.SHAPEFILE || kind == Kind.MIF) {
      for (Path part : parts.beside().values()) {
        checkSize(part, options.limits());
      }
    }
    return switch (kind) {
      case SHAPEFILE -> ShapefileSource.open(parts, options);
      case GEOPACKAGE -> geoPackage(parts, options);
      case GEOJSON -> GeoJsonSource.open(parts, options);
      case KML -> KmlSource.open(parts, packed ? Format.KMZ : Format.KML, options);
      case MIF -> MifSource.open(parts, options);
      case CSV -> CsvSource.open(parts, options);
      case ZIP -> throw new IllegalArgumentException("an archive is unpacked first");
    };
  }

  /** With what a program that broke off, or still runs, has written beside it. */
  private static AreaSource geoPackage(Parts parts, ReadOptions options)
      throws UnreadableFile, IOException {
    Path journal = GeoPackageJournal.of(parts);
    if (journal == null) {
      return GeoPackageSource.open(parts, options);
    }
    checkSize(journal, options.limits());
    Workplace workplace = new Workplace();
    boolean opened = false;
    try {
      Parts whole = GeoPackageJournal.merged(parts, journal, workplace.folder());
      AreaSource source = new Unpacked(GeoPackageSource.open(whole, options), workplace);
      opened = true;
      return source;
    } finally {
      if (!opened) {
        workplace.close();
      }
    }
  }

  /** A source together with the folder its files stand in. */
  private record Unpacked(AreaSource source, Workplace workplace) implements AreaSource {
    @Override
    public SourceInfo info() {
      return source.info();
    }

    @Override
    public void read(Consumer<RawArea> areas, Consumer<Finding> findings) throws UnreadableFile {
      source.read(areas, findings);
    }

    @Override
    public void close() throws IOException {
      try (workplace) {
        source.close();
      }
    }
  }
}
