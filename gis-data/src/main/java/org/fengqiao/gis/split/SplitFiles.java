package org.fengqiao.gis.split;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fengqiao.gis.Datum;
import org.fengqiao.gis.Datums;
import org.fengqiao.gis.GridIndex;
import org.fengqiao.gis.GridShape;
import org.fengqiao.gis.LonLat;
import org.fengqiao.gis.crs.SourceCrs;
import org.fengqiao.gis.load.FileLoader;
import org.fengqiao.gis.load.LoadOptions;
import org.fengqiao.gis.load.LoadedArea;
import org.fengqiao.gis.load.LoadedGrids;
import org.json.simple.parser.JSONParser;
import org.json.simple.parser.ParseException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.GeometryTransformer;

/** Reads what a {@link CommunitySplit} needs: communities, lines and buildings. */
public final class SplitFiles {
  private static final Set<String> MAIN_ROADS = Set.of("motorway", "trunk", "primary", "river");
  private static final Set<String> YES = Set.of("1", "true", "yes", "main", "是");
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private SplitFiles() {}

  /**
   * Communities from a file of any format that is read: code (12 digits), name and households.
   *
   * @param buildings CSV lines of longitude, latitude and households; empty when there are none
   * @throws IllegalArgumentException when the file cannot be used, or a code or a number of
   *     households is missing or malformed; the text says which
   */
  public static List<SplitCommunity> communities(Path file, String buildings, Datum datum) {
    LoadOptions options = LoadOptions.DEFAULT.datum(SourceCrs.given(datum.name()));
    LoadedGrids loaded = FileLoader.load(file, file.toString(), options);
    if (!loaded.report().publishable()) {
      throw new IllegalArgumentException("not usable: " + loaded.report().json());
    }
    List<GridShape> shapes = new ArrayList<>();
    for (LoadedArea area : loaded.areas()) {
      if (!area.code().matches("\\d{12}")) {
        throw new IllegalArgumentException(
            "a community's code must be 12 digits, not: " + area.code());
      }
      shapes.add(new GridShape(area.code(), onLattice(area.geometry())));
    }
    Map<String, List<SplitCommunity.Building>> living = buildings(buildings, shapes, datum);
    List<SplitCommunity> communities = new ArrayList<>();
    for (int i = 0; i < shapes.size(); i++) {
      LoadedArea area = loaded.areas().get(i);
      String code = area.code();
      List<SplitCommunity.Building> its = living.getOrDefault(code, List.of());
      communities.add(
          new SplitCommunity(
              code,
              area.name(),
              code.substring(0, 9),
              shapes.get(i).geometry(),
              households(area, !its.isEmpty()),
              its));
    }
    return communities;
  }

  private static int households(LoadedArea area, boolean known) {
    Integer households = area.households();
    if (households == null && !known) {
      throw new IllegalArgumentException(
          "community " + area.code() + " has no number of households");
    }
    return households == null ? 0 : households;
  }

  private static Map<String, List<SplitCommunity.Building>> buildings(
      String csv, List<GridShape> communities, Datum datum) {
    GridIndex index = GridIndex.build(communities);
    Map<String, List<SplitCommunity.Building>> found = new HashMap<>();
    for (String line : csv.lines().toList()) {
      String[] cells = line.strip().split(",", -1);
      if (cells.length < 3 || !cells[0].strip().matches("\\d{2,3}(\\.\\d+)?")) {
        continue;
      }
      LonLat given =
          new LonLat(Double.parseDouble(cells[0].strip()), Double.parseDouble(cells[1].strip()));
      LonLat at = Datums.toCgcs2000(datum, given);
      int community = index.locate(at.lon(), at.lat());
      if (community >= 0) {
        found
            .computeIfAbsent(index.code(community), c -> new ArrayList<>())
            .add(
                new SplitCommunity.Building(
                    at.lon(), at.lat(), Integer.parseInt(cells[2].strip())));
      }
    }
    return found;
  }

  /**
   * Lines from GeoJSON. A line is a main line when its property main says so, or highway or
   * waterway names a motorway, trunk or primary road or a river.
   *
   * @throws IllegalArgumentException when the file is no GeoJSON or holds no lines
   */
  public static List<SplitLine> lines(byte[] file, Datum datum) {
    List<SplitLine> lines = new ArrayList<>();
    for (Object feature : list(parsed(file).get("features"))) {
      if (feature instanceof Map<?, ?> map && map.get("geometry") instanceof Map<?, ?> geometry) {
        boolean main = main(map.get("properties"));
        Object coordinates = geometry.get("coordinates");
        switch (String.valueOf(geometry.get("type"))) {
          case "LineString" -> lines.add(line(list(coordinates), main, datum));
          case "MultiLineString" ->
              list(coordinates).forEach(part -> lines.add(line(list(part), main, datum)));
          default -> throw new IllegalArgumentException("not a line: " + geometry.get("type"));
        }
      }
    }
    return lines;
  }

  private static Map<?, ?> parsed(byte[] file) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
      if (new JSONParser().parse(plain) instanceof Map<?, ?> root) {
        return root;
      }
      throw new IllegalArgumentException("lines: not a GeoJSON object");
    } catch (ParseException | CharacterCodingException e) {
      throw new IllegalArgumentException("lines: not GeoJSON in UTF-8", e);
    }
  }

  private static boolean main(@Nullable Object properties) {
    if (!(properties instanceof Map<?, ?> map)) {
      return false;
    }
    return YES.contains(String.valueOf(map.get("main")).toLowerCase(Locale.ROOT))
        || MAIN_ROADS.contains(String.valueOf(map.get("highway")))
        || MAIN_ROADS.contains(String.valueOf(map.get("waterway")));
  }

  private static SplitLine line(List<?> positions, boolean main, Datum datum) {
    Coordinate[] points = new Coordinate[positions.size()];
    for (int i = 0; i < points.length; i++) {
      List<?> numbers = list(positions.get(i));
      if (numbers.size() < 2
          || !(numbers.get(0) instanceof Number x)
          || !(numbers.get(1) instanceof Number y)) {
        throw new IllegalArgumentException("lines: not a position: " + numbers);
      }
      LonLat at = Datums.toCgcs2000(datum, new LonLat(x.doubleValue(), y.doubleValue()));
      points[i] = new Coordinate(at.lon(), at.lat());
    }
    if (points.length < 2) {
      throw new IllegalArgumentException("lines: a line of " + points.length + " points");
    }
    return new SplitLine(FACTORY.createLineString(points), main);
  }

  private static List<?> list(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list;
    }
    throw new IllegalArgumentException("lines: an array is missing");
  }

  /** Nine decimals, as grids are published: then grids make up their community to the last bit. */
  private static Geometry onLattice(Geometry geometry) {
    return new GeometryTransformer() {
      @Override
      protected CoordinateSequence transformCoordinates(
          CoordinateSequence coordinates, @Nullable Geometry parent) {
        Coordinate[] rounded = coordinates.toCoordinateArray().clone();
        for (int i = 0; i < rounded.length; i++) {
          rounded[i] =
              new Coordinate(
                  Faces.LATTICE.makePrecise(rounded[i].x), Faces.LATTICE.makePrecise(rounded[i].y));
        }
        return FACTORY.getCoordinateSequenceFactory().create(rounded);
      }
    }.transform(geometry);
  }
}
