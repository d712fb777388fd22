package org.fengqiao.grid.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/** What somebody wants to do to a draft; places in CGCS2000 degrees. */
public sealed interface EditWish {
  /** Its name. */
  EditKind kind();

  /** What is asked for as a digest: the same wish again has the same. */
  default byte[] digest() {
    return digest(toString());
  }

  /** The digest of a text. */
  static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /**
   * Cuts a grid along a line; the largest piece keeps code and name.
   *
   * @param codes of the other pieces from west to east; the next free ones where too few are given
   * @param names of the other pieces in the same order; made of the old name where too few are
   *     given
   */
  record Split(String grid, LineString line, List<String> codes, List<String> names)
      implements EditWish {
    public Split {
      codes = List.copyOf(codes);
      names = List.copyOf(names);
    }

    @Override
    public EditKind kind() {
      return EditKind.SPLIT;
    }
  }

  /** Makes one grid of several; {@code into} is the one that stays. */
  record Merge(List<String> grids, String into) implements EditWish {
    public Merge {
      grids = List.copyOf(grids);
    }

    @Override
    public EditKind kind() {
      return EditKind.MERGE;
    }
  }

  /** Draws the border between two neighbours anew. */
  record Reshape(String one, String other, LineString line) implements EditWish {
    @Override
    public EditKind kind() {
      return EditKind.RESHAPE;
    }
  }

  /** Moves a corner of every grid that has it. */
  record MoveCorner(Coordinate from, Coordinate to) implements EditWish {
    @Override
    public EditKind kind() {
      return EditKind.MOVE_CORNER;
    }
  }

  /** Puts a corner on an edge. */
  record AddCorner(Coordinate at) implements EditWish {
    @Override
    public EditKind kind() {
      return EditKind.ADD_CORNER;
    }
  }

  /** Takes a corner out of every grid that has it. */
  record RemoveCorner(Coordinate at) implements EditWish {
    @Override
    public EditKind kind() {
      return EditKind.REMOVE_CORNER;
    }
  }

  /** Gives a grid another name. */
  record Rename(String grid, String name) implements EditWish {
    @Override
    public EditKind kind() {
      return EditKind.RENAME;
    }
  }
}
