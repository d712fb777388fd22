package org.fengqiao.grid.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a district's grids, without its content.
 *
 * @param id growing number
 * @param base published version its differences were computed against, null for the first
 * @param source file name or maker
 * @param datum coordinate system of the source
 * @param grids number of grids in the file
 * @param stagedBy account that brought it in, null for the command line
 * @param effectiveOn first day it is to answer, null for at once
 * @param preparedAt when what follows from it had been prepared
 * @param publishedAt when it began to answer
 * @param retiredAt when another took its place
 * @param settledAt when the last open item had followed it
 */
public record VersionRow(
    String district,
    long id,
    VersionState state,
    boolean demo,
    @Nullable Long base,
    String source,
    String datum,
    int grids,
    double areaM2,
    String note,
    @Nullable UUID stagedBy,
    Instant madeAt,
    @Nullable LocalDate effectiveOn,
    @Nullable Instant approvedAt,
    @Nullable Instant preparedAt,
    @Nullable Instant publishedAt,
    @Nullable Instant retiredAt,
    @Nullable Instant settledAt,
    @Nullable Instant withdrawnAt) {

  /** Whether its day has come. */
  public boolean due(LocalDate today) {
    return state == VersionState.APPROVED && (effectiveOn == null || !effectiveOn.isAfter(today));
  }
}
