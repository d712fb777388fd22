package org.fengqiao.grid.domain;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.fengqiao.gis.GridShape;
import org.jspecify.annotations.Nullable;

/** Where versions and their life are kept. Writing needs a transaction. */
public interface VersionStore {
  /** Versions of a district, newest first. */
  List<VersionRow> list(String district, int limit);

  /** One version. */
  Optional<VersionRow> find(String district, long id);

  /** One version, held until the end of the transaction. */
  Optional<VersionRow> lock(String district, long id);

  /** Keeps others from publishing in the district until the end of the transaction. */
  void queue(String district);

  /** Versions of all districts that wait for their day or for open items to follow. */
  List<VersionRow> waiting();

  /** Published versions of all districts. */
  List<VersionRow> published();

  /** What the checks found, JSON list. */
  String findings(String district, long id);

  /** The versions that answered. */
  Timeline timeline(String district);

  /**
   * Keeps a file that has errors: it has no grids to look at, only what was found.
   *
   * @return id of the version
   */
  long stageFaulty(Faulty faulty, Instant at);

  /** Keeps the file of a version. */
  void keep(String district, long id, String name, byte[] sha256, byte[] bytes);

  /** The same of a file on the disk, which is not held in memory. */
  void keep(String district, long id, String name, Path file);

  /** Replaces differences and successors; {@code base} is the version they are of. */
  void compare(String district, long id, long base, VersionDiff diff);

  /** What a version changes of its base. */
  List<VersionDiff.Change> changes(String district, long id, int limit);

  /** Successors of its base's grids. */
  List<Succession.Link> links(String district, long id, int limit);

  /** Outlines of some grids of a version, in code order. */
  List<GridShape> shapes(String district, long id, Set<String> codes);

  /** Codes whose outlines are the same in both versions. */
  Set<String> kept(String district, long from, long to);

  void approve(String district, long id, @Nullable LocalDate effectiveOn, Instant at);

  void prepared(String district, long id, Instant at);

  void settled(String district, long id, Instant at);

  void withdraw(String district, long id, Instant at);

  /** Ends places on a day; {@code heirs} by code. */
  void endPlaces(String district, java.util.Map<String, String> heirs, LocalDate on);

  /**
   * Gives grids that say nothing of households or population what the base knows of the same grid,
   * with source and year, where its ground is the same but for two hundredths; and those whose kind
   * nobody told the kind of the same code.
   */
  void inheritExposure(String district, long id, long base);

  /** How a version's file was read, as JSON; an empty object of grids that were made. */
  String reading(String district, long id);

  /** Communities of its grids by code, with how many grids each has. */
  SortedMap<String, Integer> communities(String district, long id);

  /** What stands for everything the repair of its file did; empty when it changed nothing. */
  Optional<String> seal(String district, long id);

  /** What the repair of its file did, most ground moved first. */
  List<RepairRow> repairs(String district, long id);

  /**
   * A file with errors.
   *
   * @param source its name
   * @param grids areas in it
   * @param repair what the repair did to it
   */
  record Faulty(
      String district,
      String source,
      String datum,
      int grids,
      double areaM2,
      List<RepairRow> repair,
      Extras extras) {
    public Faulty {
      repair = List.copyOf(repair);
    }
  }

  /**
   * What is known of a file beside its grids.
   *
   * @param stagedBy account that brought it in, null for the command line
   * @param note what it is about
   * @param findings JSON list of what the checks found
   * @param reading JSON object of how the file was read: format, texts, datum with its evidence
   */
  record Extras(@Nullable UUID stagedBy, String note, String findings, String reading) {}
}
