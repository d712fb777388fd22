package org.fengqiao.gis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Both kinds of neighbours in one table. */
class BordersTest {
  @Test
  void theLengthsBesideTheQueenRowsAreThoseOfTheRook() {
    List<Geometry> cells =
        IrregularCells.make(400, new Envelope(113.2, 113.3, 23.0, 23.1), 5).stream()
            .map(GridShape::geometry)
            .toList();
    Borders borders = Contiguity.borders(cells, 1.0);
    double[] along = borders.alongQueen();
    Neighbours queen = borders.queen();
    assertThat(along).hasSize(queen.index().length);
    int shared = 0;
    for (int i = 0; i < queen.size(); i++) {
      for (int k = queen.start()[i]; k < queen.start()[i + 1]; k++) {
        assertThat(along[k]).isEqualTo(borders.length(i, queen.index()[k]));
        shared += along[k] > 0 ? 1 : 0;
      }
    }
    assertThat(shared).isEqualTo(borders.rook().index().length);
  }
}
