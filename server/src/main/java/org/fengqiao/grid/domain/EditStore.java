package org.fengqiao.grid.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.gis.Borders;

/** Where drafts and what was done to them are kept. Writing needs a transaction. */
public interface EditStore {
  /** A draft and the version it was drawn from. */
  record Draft(long version, long drawnFrom) {}

  /** Makes a version that was just staged a draft; people of its grids are copied. */
  void begin(String district, Draft draft, UUID key, UUID by, Instant at);

  /** The draft that was begun with a key. */
  Optional<Draft> byKey(String district, UUID key);

  /** A version, when it is a draft. */
  Optional<Draft> find(String district, long version);

  /** Whether somebody drew on it. */
  boolean drewOn(String district, long version, UUID account);

  /**
   * What an edit was asked for with, as a digest.
   *
   * @return empty when there is no such edit or it is older than digests are
   */
  Optional<byte[]> asked(String district, long version, int no);

  /** What was done to it, in order. */
  List<EditRow> edits(String district, long version);

  /** The grids of any version by code. */
  Map<String, DraftCell> cells(String district, long version);

  /** Codes of a community that any version ever had. */
  Set<String> used(String district, String community);

  /**
   * Keeps an edit, with what was before it, and writes what is after it.
   *
   * @param asked digest of what was asked for
   */
  void apply(String district, long version, EditRow row, byte[] asked, UUID by, DraftEdit edit);

  /** What an edit changed or removed, as it was. */
  List<DraftCell> before(String district, long version, int no);

  /** Outlines above the grids as they are kept. */
  List<GridDraft.Area> areas(String district, long version);

  /** Replaces outlines above the grids; those in {@code gone} are no more. */
  void areas(String district, long version, List<GridDraft.Area> changed, Set<String> gone);

  /** Replaces what follows from all grids together. */
  void checked(String district, long version, State state);

  /**
   * What follows from all grids of a draft together.
   *
   * @param usable whether nothing keeps it from being submitted
   * @param findings JSON list
   */
  record State(boolean usable, int grids, double areaM2, Borders borders, String findings) {}
}
