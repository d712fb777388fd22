package org.fengqiao.imports;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.fengqiao.gis.Datum;
import org.fengqiao.gis.read.Encoding;
import org.fengqiao.ledger.domain.PlaceSheets;
import org.fengqiao.ledger.domain.TableFile;
import org.jspecify.annotations.Nullable;

/** Tables of places, codes, households and projects as files, from a page or a command line. */
@Singleton
public class PlaceFiles {
  private final JsonMapper json;

  PlaceFiles(JsonMapper json) {
    this.json = json;
  }

  /**
   * Reads a file by the ending of its name.
   *
   * @param name what the person calls it
   * @param geoJson whether GeoJSON is taken as well
   * @param encoding of a text file; null to find out
   * @throws TableFile.Unreadable when it is no table or too much of one
   */
  public PlaceSheets read(
      Path file, String name, boolean geoJson, @Nullable Charset encoding, TableFile.Limits limits)
      throws IOException {
    if (Files.size(file) > limits.bytes()) {
      throw new TableFile.Unreadable(
          TableFile.Fault.TOO_LARGE, "larger than " + limits.bytes() + " bytes");
    }
    String small = name.toLowerCase(Locale.ROOT);
    if (geoJson && geoJson(small)) {
      return new PlaceSheets(
          List.of(GeoJsonSheet.read(Files.readAllBytes(file), json)),
          TableFile.Format.CSV,
          new Encoding("UTF-8", Encoding.From.FORMAT));
    }
    TableFile.Format format =
        small.endsWith(".xlsx") ? TableFile.Format.XLSX : TableFile.Format.CSV;
    if (format == TableFile.Format.CSV && !small.matches(".*\\.(csv|txt|tsv)")) {
      throw new TableFile.Unreadable(TableFile.Fault.NOT_A_TABLE, "neither .xlsx nor .csv");
    }
    return PlaceSheets.read(Files.readAllBytes(file), format, limits, encoding);
  }

  /** Whether a name is one of a GeoJSON file. */
  public static boolean geoJson(String name) {
    return name.toLowerCase(Locale.ROOT).matches(".*\\.(geo)?json");
  }

  /**
   * A datum as people name it.
   *
   * @throws IllegalArgumentException with the names there are
   */
  public static Datum datum(String name) {
    for (Datum datum : Datum.values()) {
      if (datum != Datum.UNKNOWN && datum.name().equals(name.toUpperCase(Locale.ROOT))) {
        return datum;
      }
    }
    if (name.equalsIgnoreCase("EPSG:4490")) {
      return Datum.CGCS2000;
    }
    if (name.equalsIgnoreCase("EPSG:4326")) {
      return Datum.WGS84;
    }
    throw new IllegalArgumentException("WGS84, CGCS2000, GCJ02, BD09, EPSG:4490 or EPSG:4326");
  }

  /**
   * A character set by its name.
   *
   * @throws IllegalArgumentException when this server has none of that name
   */
  public static Charset charset(String name) {
    if (!name.matches("[A-Za-z0-9_.:-]{1,40}") || !Charset.isSupported(name)) {
      throw new IllegalArgumentException(name);
    }
    return Charset.forName(name);
  }
}
