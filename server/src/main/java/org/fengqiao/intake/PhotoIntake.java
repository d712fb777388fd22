package org.fengqiao.intake;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.audit.Audit;
import org.fengqiao.casework.Casework;
import org.fengqiao.casework.domain.ItemRef;
import org.fengqiao.intake.domain.IntakeRefusal;
import org.fengqiao.intake.domain.IntakeRefusal.BadPhoto;
import org.fengqiao.intake.domain.Photo;
import org.fengqiao.intake.domain.Photos;
import org.fengqiao.intake.domain.ReportCheck;
import org.fengqiao.intake.domain.Reports;
import org.fengqiao.intake.domain.RequestHash;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Ids;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;

/**
 * Takes photos, before or after their report. A photo belongs to a report when both came from the
 * same person under the same client UUID; nothing has to be linked afterwards.
 */
@Singleton
public class PhotoIntake {
  /** How long a photo waits for its report. */
  public static final Duration WAIT = Duration.ofDays(30);

  private final Photos photos;
  private final Reports reports;
  private final Casework casework;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  PhotoIntake(
      Photos photos, Reports reports, Casework casework, Audit audit, Ids ids, Clock clock) {
    this.photos = photos;
    this.reports = reports;
    this.casework = casework;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Checks, cleans and keeps a photo. The same bytes for the same report answer the same id again.
   *
   * @param sha256 what the sender says the hash of the bytes is, 32 bytes
   */
  @Transactional
  public Outcome<UUID> accept(UUID reportId, byte[] sha256, byte[] sent, Actor actor) {
    if (sent.length <= Photo.MAX_BYTES && !Arrays.equals(RequestHash.sha256(sent), sha256)) {
      return Outcome.refused(new BadPhoto("photo-hash-mismatch", 422));
    }
    return Photo.read(sent).then(photo -> keep(reportId, sha256, sent.length, photo, actor));
  }

  private Outcome<UUID> keep(
      UUID reportId, byte[] sha256, int sentBytes, Photo photo, Actor actor) {
    String district = actor.district();
    Optional<UUID> same = photos.same(district, reportId, actor.id(), sha256);
    if (same.isPresent()) {
      return Outcome.done(same.get());
    }
    if (photos.count(district, reportId, actor.id()) >= ReportCheck.MAX_PHOTOS) {
      return Outcome.refused(new BadPhoto("photo-too-many", 422));
    }
    UUID id = ids.next();
    photos.add(
        district, new Photos.Sent(id, reportId, actor.id(), sha256, sentBytes, photo, clock.now()));
    audit.record(
        actor,
        "photo.add",
        id.toString(),
        Map.of("report", reportId.toString(), "bytes", sentBytes));
    return Outcome.done(id);
  }

  /**
   * A photo's bytes, for its own sender and for who may read the personal part of the item it
   * belongs to. Every reading is audited.
   */
  @Transactional
  public Outcome<Photos.Stored> read(UUID id, Actor actor) {
    return photos
        .find(actor.district(), id)
        .filter(photo -> mayRead(photo, actor))
        .map(photo -> audited(photo, actor))
        .orElseGet(() -> Outcome.refused(new IntakeRefusal.NoPhoto()));
  }

  /**
   * Says that photos of this person under this id belong to a record at a place and not to a
   * report: they stay, and who may read tasks there may see them. Joins the caller's transaction.
   *
   * @param gridCode grid of the record
   */
  @Transactional
  public void claim(String district, UUID recordId, UUID uploaderId, String gridCode) {
    photos.claim(district, recordId, uploaderId, gridCode, clock.now());
  }

  /** Ids of the photos that belong to a record, in order of arrival. */
  @Transactional
  public List<UUID> claimed(String district, UUID recordId) {
    return photos.claimed(district, recordId);
  }

  private boolean mayRead(Photos.Stored photo, Actor actor) {
    boolean own = photo.uploaderId().equals(actor.id());
    Optional<String> grid =
        photos.claimGrid(actor.district(), photo.reportId(), photo.uploaderId());
    if (grid.isPresent()) {
      return own || actor.may(Permission.TASK_READ, grid.get());
    }
    if (!own && !actor.permissions().contains(Permission.ITEM_READ_PERSONAL)) {
      return false;
    }
    // Once it belongs to an item, whoever may not know of the item (a sealed one) has no photo.
    return reports
        .claim(actor.district(), photo.reportId())
        .filter(claim -> claim.reporterId().equals(photo.uploaderId()))
        .map(claim -> casework.find(new ItemRef(actor.district(), claim.number()), actor))
        .map(item -> item instanceof Outcome.Done)
        .orElse(own);
  }

  private Outcome<Photos.Stored> audited(Photos.Stored photo, Actor actor) {
    audit.record(actor, "photo.read", photo.id().toString(), Map.of());
    return Outcome.done(photo);
  }

  /** Photos that belong to a report, without bytes. */
  public List<Photos.Shown> ofReport(String district, UUID reportId, UUID reporterId) {
    return photos.ofReport(district, reportId, reporterId);
  }

  /** Removes photos whose report did not come within {@link #WAIT}. */
  @Transactional
  public int removeUnclaimed() {
    List<Photos.Removed> removed = photos.removeUnclaimed(clock.now().minus(WAIT));
    removed.forEach(photo ->
        audit.record(
            Actor.system(photo.district()), "photo.remove", photo.id().toString(), Map.of()));
    return removed.size();
  }
}
