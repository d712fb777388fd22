package org.fengqiao.gis.split;

import java.util.List;
import org.fengqiao.gis.LocalScale;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;

/** Where the households of a community live: its buildings, or an even lattice of points. */
final class Dwellings {
  private static final int POINTS_A_GRID = 250;
  private static final int FEWEST = 400;
  private static final int MOST = 60_000;

  private double[] lon = new double[256];
  private double[] lat = new double[256];
  private double[] households = new double[256];
  private int size;

  Dwellings(SplitCommunity community, SplitSettings settings) {
    List<SplitCommunity.Building> buildings = community.buildings();
    IndexedPointInAreaLocator inside = new IndexedPointInAreaLocator(community.outline());
    double living = 0;
    for (SplitCommunity.Building b : buildings) {
      if (b.households() > 0
          && inside.locate(new Coordinate(b.lon(), b.lat())) != Location.EXTERIOR) {
        add(b.lon(), b.lat(), b.households());
        living += b.households();
      }
    }
    if (size == 0) {
      spread(community, inside, settings.grids(community.households()));
      living = size;
    }
    double total =
        community.households() > 0 || buildings.isEmpty() ? community.households() : living;
    for (int i = 0; i < size; i++) {
      households[i] *= total / living;
    }
  }

  private void spread(SplitCommunity community, IndexedPointInAreaLocator inside, int grids) {
    Envelope box = community.outline().getEnvelopeInternal();
    double part = community.outline().getArea() / box.getArea();
    double points = Math.clamp((double) grids * POINTS_A_GRID, FEWEST, MOST) / Math.max(part, 1e-3);
    LocalScale scale = LocalScale.at(box.centre().y);
    double wide = box.getWidth() * scale.lonM();
    double high = box.getHeight() * scale.latM();
    double step = Math.sqrt(wide * high / points);
    int columns = Math.max(1, (int) Math.ceil(wide / step));
    int rows = Math.max(1, (int) Math.ceil(high / step));
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        double x = box.getMinX() + box.getWidth() * (column + 0.5) / columns;
        double y = box.getMinY() + box.getHeight() * (row + 0.5) / rows;
        if (inside.locate(new Coordinate(x, y)) != Location.EXTERIOR) {
          add(x, y, 1);
        }
      }
    }
    if (size == 0) {
      Coordinate middle = community.outline().getInteriorPoint().getCoordinate();
      add(middle.x, middle.y, 1);
    }
  }

  private void add(double x, double y, double weight) {
    if (size == lon.length) {
      lon = java.util.Arrays.copyOf(lon, 2 * size);
      lat = java.util.Arrays.copyOf(lat, 2 * size);
      households = java.util.Arrays.copyOf(households, 2 * size);
    }
    lon[size] = x;
    lat[size] = y;
    households[size++] = weight;
  }

  int size() {
    return size;
  }

  double lon(int i) {
    return lon[i];
  }

  double lat(int i) {
    return lat[i];
  }

  double households(int i) {
    return households[i];
  }
}
