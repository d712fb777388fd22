package org.fengqiao.gis.tile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.fengqiao.gis.check.CheckRules;
import org.jspecify.annotations.Nullable;

/**
 * A layer of areas as vector tiles (Mapbox Vector Tile 2.1, Web Mercator, extent 4096, buffer 64),
 * made from memory. Neighbours share their vertices in every tile and at every zoom: an edge is
 * simplified once for both, and rounded to the same numbers without crossing another; what is drawn
 * is valid at every zoom. Seams up to a metre wide in what was given are closed. An area that has
 * no size on the numbers of a zoom is left out there; nothing but its line was there to see.
 * Feature ids are positions in the list given; attributes are code, name, community and street.
 *
 * <p>Immutable and safe to share. Memory is about nine bytes a shared vertex ({@link #bytes()}).
 */
public final class AreaTiles {
  private final String layer;
  private final RingTable rings;
  private final Arcs arcs;
  private final Boxes boxes;
  private final Texts texts;

  private AreaTiles(String layer, List<TileArea> areas) {
    this.layer = layer;
    Vertices vertices = new Vertices();
    RingTable outlines = RingTable.read(areas.stream().map(TileArea::geometry).toList(), vertices);
    Topology topology =
        Seams.close(
            vertices, outlines, CheckRules.divisions(null).toleranceM() * unitsPerMetre(vertices));
    rings = topology.rings();
    arcs = Arcs.of(vertices, topology);
    boxes = new Boxes(rings, arcs);
    texts = Texts.of(areas);
  }

  private static double unitsPerMetre(Vertices vertices) {
    return vertices.size() == 0 ? 1 : Lattice.unitsPerMetre(vertices.y(0));
  }

  /**
   * Takes the areas of a layer apart. About a second of one processor for a million vertices.
   *
   * @param layer name of the layer inside the tiles
   * @param areas valid outlines, in the order of their ordinals
   */
  public static AreaTiles build(String layer, List<TileArea> areas) {
    return new AreaTiles(layer, areas);
  }

  /** A tile as bytes of the format; none at all when no area reaches into it. */
  public byte[] tile(TileAddress at) {
    int shift = Lattice.FINEST - at.z();
    // A unit more on each side: positions are rounded.
    long west = ((long) at.left() - Lattice.BUFFER - 1) << shift;
    long north = ((long) at.top() - Lattice.BUFFER - 1) << shift;
    long reach = (Lattice.EXTENT + 2L * Lattice.BUFFER + 2) << shift;
    BitSet found = boxes.touching(west, north, west + reach, north + reach);
    MvtLayer out = new MvtLayer();
    LongInts added = new LongInts(found.cardinality());
    Pen pen = new Pen(at);
    found.stream().forEach(pen::add);
    pen.lines.ready();
    for (int area = found.nextSetBit(0); area >= 0; area = found.nextSetBit(area + 1)) {
      // Two units less on each side: whatever is rounded stays in the frame.
      long room = 2L << shift;
      boolean whole =
          boxes.within(area, west + room, north + room, west + reach - room, north + reach - room);
      List<int[]> drawn = pen.draw(area, whole);
      if (!drawn.isEmpty()) {
        texts.tag(area, out, added);
        out.polygon(area, drawn);
      }
    }
    return out.bytes(layer, Texts.KEYS);
  }

  /** Draws areas for one tile, once all of them were added. */
  private final class Pen {
    private final TileAddress at;
    private final TileArcs lines;
    private final Ring ring = new Ring();
    private final RectClip clip = new RectClip();
    private final SimpleRings simple = new SimpleRings();

    Pen(TileAddress at) {
      this.at = at;
      lines = new TileArcs(arcs, at);
    }

    /** Adds the lines of an area. */
    void add(int area) {
      int first = rings.ringStart()[rings.polygonStart()[rings.areaStart()[area]]];
      int end = rings.ringStart()[rings.polygonStart()[rings.areaStart()[area + 1]]];
      for (int k = first; k < end; k++) {
        lines.add(rings.items()[k]);
      }
    }

    /** Rings of an area in units of the tile, outer rings before their holes. */
    List<int[]> draw(int area, boolean whole) {
      List<List<int[]>> polygons = new ArrayList<>(1);
      for (int p = rings.areaStart()[area]; p < rings.areaStart()[area + 1]; p++) {
        List<int[]> polygon = polygon(p);
        if (!polygon.isEmpty()) {
          polygons.add(whole ? polygon : clip.clip(polygon));
        }
      }
      return simple.of(polygons).stream().flatMap(List::stream).toList();
    }

    private List<int[]> polygon(int polygon) {
      List<int[]> drawn = new ArrayList<>(1);
      for (int r = rings.polygonStart()[polygon]; r < rings.polygonStart()[polygon + 1]; r++) {
        ring.clear();
        for (int k = rings.ringStart()[r]; k < rings.ringStart()[r + 1]; k++) {
          lines.walk(rings.items()[k], ring);
        }
        ring.close();
        if (ring.size() > 0) {
          drawn.add(ring.local(at.left(), at.top()));
        } else if (drawn.isEmpty()) {
          return drawn;
        }
      }
      return drawn;
    }
  }

  /** Number of areas. */
  public int size() {
    return rings.areas();
  }

  /** West, south, east and north of an area in degrees; null when it has no outline. */
  public double @Nullable [] box(int area) {
    int[] box = boxes.of(area);
    return box == null
        ? null
        : new double[] {
          Lattice.lon(box[0]), Lattice.lat(box[3]), Lattice.lon(box[2]), Lattice.lat(box[1])
        };
  }

  /** Memory of the tables in bytes. */
  public long bytes() {
    return rings.bytes() + arcs.bytes() + boxes.bytes() + texts.bytes();
  }
}
