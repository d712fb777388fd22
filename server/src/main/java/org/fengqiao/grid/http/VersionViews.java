package org.fengqiao.grid.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.grid.GridVersions;
import org.fengqiao.grid.domain.Succession;
import org.fengqiao.grid.domain.VersionDiff;
import org.fengqiao.grid.domain.VersionRow;
import org.fengqiao.kernel.Actor;
import org.jspecify.annotations.Nullable;

/** Versions as an administrator's page shows them. */
final class VersionViews {
  private VersionViews() {}

  /** The versions of a district, newest first. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Listed(List<Version> versions) {}

  /**
   * One version.
   *
   * @param mine whether the reader staged it, and so may not approve it
   * @param base version its differences are of
   * @param effectiveOn day it shall answer from; null for at once
   * @param publishedAt when it began to answer
   * @param retiredAt when another took its place
   * @param settled whether the last open item has followed it
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Version(
      long id,
      String state,
      boolean demo,
      @Nullable Long base,
      String source,
      String datum,
      int grids,
      double areaKm2,
      String note,
      boolean mine,
      Instant madeAt,
      @Nullable LocalDate effectiveOn,
      @Nullable Instant approvedAt,
      @Nullable Instant publishedAt,
      @Nullable Instant retiredAt,
      @Nullable Instant withdrawnAt,
      boolean settled) {

    static Version of(VersionRow r, Actor reader) {
      return new Version(
          r.id(),
          r.state().name(),
          r.demo(),
          r.base(),
          r.source(),
          r.datum(),
          r.grids(),
          Math.rint(r.areaM2() / 1e2) / 1e4,
          r.note(),
          reader.id().equals(r.stagedBy()),
          r.madeAt(),
          r.effectiveOn(),
          r.approvedAt(),
          r.publishedAt(),
          r.retiredAt(),
          r.withdrawnAt(),
          r.settledAt() != null);
    }
  }

  /**
   * A version with what it changes.
   *
   * @param counts number of grids by kind of change, every kind
   * @param links who takes over whose ground, by old code
   * @param newCommunities communities the code table does not know, to be confirmed by who submits
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Told(
      Version version,
      Map<String, Integer> counts,
      List<Change> changes,
      List<Link> links,
      List<NewCommunity> newCommunities) {
    static Told of(GridVersions.Told told, Map<String, Integer> unknown, Actor reader) {
      Map<String, Integer> counts = new LinkedHashMap<>();
      Arrays.stream(VersionDiff.Kind.values()).forEach(k -> counts.put(k.name(), 0));
      told.changes().forEach(c -> counts.merge(c.kind().name(), 1, Integer::sum));
      return new Told(
          Version.of(told.row(), reader),
          counts,
          told.changes().stream().map(Change::of).toList(),
          told.links().stream().map(Link::of).toList(),
          unknown.entrySet().stream()
              .map(e -> new NewCommunity(e.getKey(), e.getValue()))
              .toList());
    }
  }

  /**
   * A community the code table does not know.
   *
   * @param code twelve digits
   * @param grids how many grids of the version have it
   */
  @Serdeable
  record NewCommunity(String code, int grids) {}

  /** One grid that is not as it was; areas in square metres. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Change(
      String kind,
      String code,
      @Nullable String oldCode,
      String name,
      @Nullable String oldName,
      @Nullable Double beforeM2,
      @Nullable Double afterM2) {
    static Change of(VersionDiff.Change c) {
      return new Change(
          c.kind().name(),
          c.code(),
          c.oldCode(),
          c.name(),
          c.oldName(),
          rounded(c.beforeM2()),
          rounded(c.afterM2()));
    }

    private static @Nullable Double rounded(@Nullable Double metres) {
      return metres == null ? null : Math.rint(metres);
    }
  }

  /**
   * A successor.
   *
   * @param areaM2 shared ground
   * @param share of the old grid's households, by which history without points is shared
   * @param rule HOUSEHOLDS, or AREA where the new grids do not know theirs
   */
  @Serdeable
  record Link(
      String oldCode,
      String newCode,
      double areaM2,
      double areaShare,
      double share,
      double newShare,
      String rule) {
    static Link of(Succession.Link l) {
      return new Link(
          l.oldCode(),
          l.newCode(),
          Math.rint(l.areaM2()),
          parts(l.areaShare()),
          parts(l.share()),
          parts(l.newShare()),
          l.rule().name());
    }

    private static double parts(double share) {
      return Math.rint(share * 1e4) / 1e4;
    }
  }

  /** A submitted version. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Submitted(UUID id, String state, @Nullable LocalDate effectiveOn) {}
}
