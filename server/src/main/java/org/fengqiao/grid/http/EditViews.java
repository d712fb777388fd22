package org.fengqiao.grid.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fengqiao.grid.GridEditing;
import org.fengqiao.grid.domain.EditKind;
import org.fengqiao.grid.domain.EditRow;
import org.fengqiao.grid.domain.EditWish;
import org.fengqiao.grid.domain.GridRefusal;
import org.fengqiao.kernel.Refusal;
import org.fengqiao.kernel.RefusalException;
import org.fengqiao.platform.http.Rejection;
import org.fengqiao.platform.http.Words;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** Drawing on the map, as the editor's page sends and reads it. */
final class EditViews {
  private static final GeometryFactory LINES = new GeometryFactory();

  private EditViews() {}

  /**
   * A draft to be.
   *
   * @param id idempotency key
   */
  @Serdeable
  record DraftBody(@NotNull UUID id, @Nullable @Size(max = 500) String note) {}

  /** A draft that was begun. */
  @Serdeable
  record Begun(long version) {}

  /** Codes nobody ever used. */
  @Serdeable
  record Codes(List<String> codes) {}

  /** Take back: as {@link EditBody}. */
  @Serdeable
  record UndoBody(@NotNull UUID id, @NotNull @Min(0) Integer after) {}

  /**
   * An edit; places are longitude and latitude, CGCS2000 degrees.
   *
   * @param id idempotency key
   * @param after number of the last edit the sender knows, 0 when there is none
   * @param kind SPLIT, MERGE, RESHAPE, MOVE_CORNER, ADD_CORNER, REMOVE_CORNER or RENAME
   * @param grids codes: one to split or rename, two to reshape, two to fifty to merge
   * @param line of a split or reshape, two to 500 places
   * @param codes of the new pieces of a split; the next free ones unless told
   * @param names of the new pieces, or the new name
   * @param into which of the merged grids stays; the first unless told
   * @param at the corner
   * @param to where a moved corner goes
   */
  @Serdeable
  record EditBody(
      @NotNull UUID id,
      @NotNull @Min(0) Integer after,
      @NotNull EditKind kind,
      @Nullable @Size(max = 50) List<@Size(max = 18) String> grids,
      @Nullable @Size(max = 500) List<List<Double>> line,
      @Nullable @Size(max = 49) List<@Size(max = 18) String> codes,
      @Nullable @Size(max = 49) List<@Size(max = 100) String> names,
      @Nullable @Size(max = 18) String into,
      @Nullable List<Double> at,
      @Nullable List<Double> to) {

    EditWish wish() {
      return switch (kind) {
        case SPLIT ->
            new EditWish.Split(grid(0), cut(line), texts(codes, "/codes"), texts(names, "/names"));
        case MERGE -> new EditWish.Merge(several(), into == null ? grid(0) : into);
        case RESHAPE -> new EditWish.Reshape(grid(0), grid(1), cut(line));
        case MOVE_CORNER -> new EditWish.MoveCorner(place(at, "/at"), place(to, "/to"));
        case ADD_CORNER -> new EditWish.AddCorner(place(at, "/at"));
        case REMOVE_CORNER -> new EditWish.RemoveCorner(place(at, "/at"));
        case RENAME -> new EditWish.Rename(grid(0), name());
        case UNDO, REDO -> throw wrong("/kind");
      };
    }

    private List<String> several() {
      List<String> several = texts(grids, "/grids");
      if (several.size() < 2) {
        throw wrong("/grids");
      }
      return several;
    }

    private String grid(int which) {
      List<String> all = texts(grids, "/grids");
      if (all.size() <= which) {
        throw wrong("/grids");
      }
      return all.get(which);
    }

    private String name() {
      List<String> all = texts(names, "/names");
      if (all.isEmpty() || all.getFirst().isBlank()) {
        throw wrong("/names");
      }
      return all.getFirst().strip();
    }
  }

  /**
   * What was done to a version.
   *
   * @param drawnFrom version it was copied from, null when it is no draft
   * @param edit number of the last edit
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Told(@Nullable Long drawnFrom, boolean editable, int edit, List<Edit> edits) {
    static Told of(GridEditing.Told told) {
      return new Told(
          told.drawnFrom(),
          told.editable(),
          told.last(),
          told.edits().stream().map(Edit::of).toList());
    }
  }

  /** One edit. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Edit(
      int no,
      String kind,
      List<String> codes,
      List<String> added,
      @Nullable Integer undoes,
      boolean undone,
      Instant at) {
    static Edit of(EditRow row) {
      return new Edit(
          row.no(),
          row.kind().name(),
          row.codes(),
          row.added(),
          row.undoes(),
          row.undone(),
          row.madeAt());
    }
  }

  private static List<String> texts(@Nullable List<String> texts, String pointer) {
    List<String> all = Objects.requireNonNullElse(texts, List.of());
    for (String text : all) {
      if (text == null) {
        throw wrong(pointer);
      }
      Words.plain(text, pointer);
    }
    return all;
  }

  private static LineString cut(@Nullable List<List<Double>> line) {
    if (line == null || line.size() < 2) {
      throw wrong("/line");
    }
    return LINES.createLineString(
        line.stream().map(p -> place(p, "/line")).toArray(Coordinate[]::new));
  }

  private static Coordinate place(@Nullable List<Double> place, String pointer) {
    if (place == null || place.size() != 2 || place.get(0) == null || place.get(1) == null) {
      throw wrong(pointer);
    }
    double lon = place.get(0);
    double lat = place.get(1);
    if (!(lon >= 70 && lon <= 140 && lat >= 0 && lat <= 60)) {
      throw new RefusalException(new GridRefusal.OutsideChina());
    }
    return new Coordinate(lon, lat);
  }

  private static RefusalException wrong(String pointer) {
    return new RefusalException(
        Rejection.of("missing-value", 400, List.of(new Refusal.Field(pointer, "required"))));
  }
}
