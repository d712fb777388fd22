package org.fengqiao.grid;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.gis.GridIndex;
import org.fengqiao.gis.GridShape;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.grid.domain.GridStore;
import org.fengqiao.grid.domain.Origin;
import org.fengqiao.grid.domain.Publication;
import org.fengqiao.grid.domain.Succession;
import org.fengqiao.grid.domain.Territories;
import org.fengqiao.grid.domain.VersionStore;

/** A version before its publication: index and successors, built beside the requests. */
final class Ahead implements Publication {
  private final VersionStore versions;
  private final Instant at;
  private final GridSet grids;
  private final GridIndex index;
  private final Succession succession;
  private final Territories territories;
  private final Map<Long, Set<String>> kept = new HashMap<>();

  Ahead(GridStore store, VersionStore versions, GridSet grids, List<GridCell> before, Instant at) {
    this.versions = versions;
    this.at = at;
    this.grids = grids;
    List<GridShape> shapes = store.shapes(grids.district(), grids.version());
    this.index = GridIndex.build(shapes);
    this.succession = new Succession(grids.cells(), shapes);
    Map<String, Double> ground = new HashMap<>();
    shapes.forEach(s -> ground.put(s.code(), Succession.areaM2(s.geometry())));
    this.territories =
        new Territories(
            before, ground, versions.links(grids.district(), grids.version(), Integer.MAX_VALUE));
  }

  @Override
  public String district() {
    return grids.district();
  }

  @Override
  public GridSet grids() {
    return grids;
  }

  GridIndex index() {
    return index;
  }

  @Override
  public Territories territories() {
    return territories;
  }

  @Override
  public Instant at() {
    return at;
  }

  @Override
  public Set<String> kept(long version) {
    return version == grids.version()
        ? Set.copyOf(grids.cells().stream().map(GridCell::code).toList())
        : kept.computeIfAbsent(version, v -> versions.kept(district(), v, grids.version()));
  }

  @Override
  public Origin origin(long version, String grid) {
    List<GridShape> found = versions.shapes(district(), version, Set.of(grid));
    return found.isEmpty()
        ? new Origin(null, List.of(), grids, index)
        : new Origin(found.getFirst().geometry(), succession.of(found.getFirst()), grids, index);
  }
}
