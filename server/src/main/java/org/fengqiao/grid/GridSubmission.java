package org.fengqiao.grid;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.fengqiao.approval.Approval;
import org.fengqiao.approval.domain.Staged;
import org.fengqiao.approval.domain.StagedChange;
import org.fengqiao.audit.Audit;
import org.fengqiao.grid.domain.GridRefusal;
import org.fengqiao.grid.domain.SubmitRefusal;
import org.fengqiao.grid.domain.VersionRow;
import org.fengqiao.grid.domain.VersionStore;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.JsonText;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The submission of a version to a second person. Whoever submits says what was seen: the
 * difference the repair made, and the communities the code table does not know. Both are kept with
 * what the second person is asked.
 */
@Singleton
public class GridSubmission {
  private final VersionStore versions;
  private final GridFiles files;
  private final Approval approval;
  private final GridVersionChange change;
  private final Audit audit;

  GridSubmission(
      VersionStore versions,
      GridFiles files,
      Approval approval,
      GridVersionChange change,
      Audit audit) {
    this.versions = versions;
    this.files = files;
    this.approval = approval;
    this.change = change;
    this.audit = audit;
  }

  /**
   * What the submitter has seen.
   *
   * @param repair seal of the difference the repair made; null when there is none to see
   * @param newCommunities codes of communities that are meant although the table has none such
   */
  public record Seen(@Nullable String repair, Set<String> newCommunities) {
    public Seen {
      newCommunities = Set.copyOf(newCommunities);
    }
  }

  /**
   * Communities of a version's grids that the code table does not know, with how many grids each
   * has; in code order. None when nothing at all is known of the district.
   */
  public SortedMap<String, Integer> newCommunities(long id, Actor actor) {
    Set<String> known = files.communities(actor.district());
    SortedMap<String, Integer> unknown = new TreeMap<>();
    if (!known.isEmpty()) {
      unknown.putAll(versions.communities(actor.district(), id));
      unknown.keySet().removeAll(known);
    }
    return unknown;
  }

  /**
   * Submits a version without errors.
   *
   * @param key the submitter's UUID; the same again is the same submission
   * @param effectiveOn day it shall answer from, at midnight; null for at once
   */
  @Transactional
  public Outcome<Staged> submit(
      long id, UUID key, @Nullable LocalDate effectiveOn, String reason, Seen seen, Actor actor) {
    StagedChange wish =
        new StagedChange(
            actor.district(),
            key,
            actor.district(),
            GridVersionChange.SUBJECT,
            Long.toString(id),
            payload(id, seen),
            effectiveOn,
            reason);
    if (approval.find(actor.district(), key).isPresent()) {
      return approval.stage(wish, actor);
    }
    VersionRow row = versions.find(actor.district(), id).orElse(null);
    if (row == null) {
      return Outcome.refused(new GridRefusal.UnknownVersion(id));
    }
    Refusal refusal = change.refusal(row, effectiveOn);
    if (refusal == null) {
      refusal = unseen(id, seen, actor);
    }
    return refusal == null ? staged(wish, id, seen, actor) : Outcome.refused(refusal);
  }

  private static String payload(long id, Seen seen) {
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("version", id);
    if (seen.repair() != null) {
      payload.put("repair", seen.repair());
    }
    if (!seen.newCommunities().isEmpty()) {
      payload.put("newCommunities", List.copyOf(new TreeSet<>(seen.newCommunities())));
    }
    return JsonText.of(payload);
  }

  private @Nullable Refusal unseen(long id, Seen seen, Actor actor) {
    String seal = versions.seal(actor.district(), id).orElse(null);
    if (seal != null && !seal.equals(seen.repair())) {
      return new SubmitRefusal.RepairUnseen(id);
    }
    Set<String> unknown = newCommunities(id, actor).keySet();
    return unknown.equals(seen.newCommunities())
        ? null
        : new SubmitRefusal.CommunitiesUnconfirmed(List.copyOf(unknown));
  }

  private Outcome<Staged> staged(StagedChange wish, long id, Seen seen, Actor actor) {
    Outcome<Staged> staged = approval.stage(wish, actor);
    if (staged instanceof Outcome.Done<Staged>) {
      Map<String, Object> facts = new LinkedHashMap<>();
      if (seen.repair() != null) {
        facts.put("repair", seen.repair());
      }
      facts.put("newCommunities", String.join(" ", new TreeSet<>(seen.newCommunities())));
      audit.record(actor, "grid.submit", Long.toString(id), facts);
    }
    return staged;
  }
}
