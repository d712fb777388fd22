package org.fengqiao.tool.demo;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.fengqiao.audit.Audit;
import org.fengqiao.casework.Histories;
import org.fengqiao.casework.domain.Channel;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.OpenItem;
import org.fengqiao.casework.domain.Regions;
import org.fengqiao.casework.domain.Scale;
import org.fengqiao.casework.domain.Seal;
import org.fengqiao.casework.domain.Track;
import org.fengqiao.casework.domain.Urgency;
import org.fengqiao.desk.Lists;
import org.fengqiao.desk.domain.ItemQuery.View;
import org.fengqiao.dispatch.DemoOffices;
import org.fengqiao.dispatch.Dispatch;
import org.fengqiao.dispatch.domain.Body;
import org.fengqiao.dispatch.domain.BodyIndex;
import org.fengqiao.dispatch.domain.ItemFacts;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridSet;
import org.fengqiao.intake.PastReports;
import org.fengqiao.intake.domain.Report;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Kind;
import org.fengqiao.law.Laws;
import org.fengqiao.law.domain.KindEntry;
import org.fengqiao.law.domain.Safety;
import org.fengqiao.law.domain.Severity;
import org.fengqiao.law.domain.SeverityFacts;
import org.fengqiao.law.domain.SubKind;
import org.fengqiao.law.domain.TierDecision;
import org.fengqiao.law.domain.TierFacts;
import org.jspecify.annotations.Nullable;

/** Writes the year of the demonstration district, in one transaction: all of it or nothing. */
@Singleton
public class DemoYear {
  private static final long SEED = 20_261_121;

  private final Grids grids;
  private final Dispatch dispatch;
  private final Laws laws;
  private final Histories histories;
  private final PastReports reports;
  private final Lists lists;
  private final Audit audit;
  private final Clock clock;

  DemoYear(
      Grids grids,
      Dispatch dispatch,
      Laws laws,
      Histories histories,
      PastReports reports,
      Lists lists,
      Audit audit,
      Clock clock) {
    this.grids = grids;
    this.dispatch = dispatch;
    this.laws = laws;
    this.histories = histories;
    this.reports = reports;
    this.lists = lists;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether the district has items already. */
  public boolean isThere(String district) {
    Lists.Filter all = new Lists.Filter(null, null, null, null, null);
    return !lists.page(View.ALL, all, List.of(), 1, Actor.system(district)).items().isEmpty();
  }

  /**
   * Writes the year that ends now.
   *
   * @param count items
   * @param signedIn actors of the demo accounts; what they would have done is done by them
   * @return items written
   */
  @Transactional
  public int write(String district, int count, List<Actor> signedIn) {
    Instant now = clock.now();
    GridSet set = grids.current(district);
    BodyIndex bodies = dispatch.index(district);
    SplittableRandom random = new SplittableRandom(SEED);
    Staff staff = new Staff(district, signedIn, random.split());
    Spots spots = new Spots(grids, district, new SplittableRandom(SEED + 1));
    List<Happening> happenings = new Year(set, now, SEED).happenings(count);
    Petitions petitions =
        new Petitions(DemoOffices.departments(grids, district), new SplittableRandom(SEED + 2));
    Beside beside = new Beside();
    List<Told> told = new ArrayList<>(happenings.size());
    for (Happening h : happenings) {
      OpenItem found = matter(h, beside, set, bodies, staff, random);
      Body body =
          bodies.find(java.util.Objects.requireNonNull(found.suggestedBody())).orElseThrow();
      Petitions.@Nullable Petition petition = petitions.of(h, found);
      OpenItem matter = petition == null ? found : petition.matter();
      Actor reporter = reporter(matter, staff);
      SplittableRandom own = random.split();
      List<Histories.Chapter> story =
          petition == null
              ? Story.of(matter, body, staff, now, own)
              : PetitionStory.of(petition, body, staff, now, own);
      Item item = histories.write(matter, reporter, story);
      told.add(new Told(spots.report(matter, h.cell()), item, body, reporter));
    }
    tell(told);
    audit.record(Actor.system(district), "tool.demo", district, Map.of("items", happenings.size()));
    return happenings.size();
  }

  /** What comes from above or before a leader the district's office registers. */
  private static Actor reporter(OpenItem matter, Staff staff) {
    return switch (matter.channel()) {
      case VISIT, LETTER, PHONE -> staff.clerk(matter.place().streetCode());
      case ONLINE, LEADER_SESSION, UPPER_REFERRAL -> staff.officer(matter.district());
      default -> staff.worker(matter.place().communityCode());
    };
  }

  /** A report to be written after its item. */
  private record Told(Report report, Item item, Body body, Actor reporter) {}

  /** After all items: a report refers to its item, and rows of one kind are sent together. */
  private void tell(List<Told> told) {
    for (Told t : told) {
      Report r = t.report();
      reports.add(r, t.item(), t.body(), t.reporter(), r.lon(), r.lat());
    }
  }

  private OpenItem matter(
      Happening h,
      Beside beside,
      GridSet set,
      BodyIndex bodies,
      Staff staff,
      SplittableRandom random) {
    LocalDate day = h.at().atZone(Clock.ZONE).toLocalDate();
    @Nullable String subKind = subKind(h.kind(), day, random);
    Set<Safety> safety = safety(h, random);
    Scale scale = new Scale(Money.of(h, random), beside.count(h));
    Severity severity =
        laws.severity(
            set.district(),
            SeverityFacts.ofReport(
                h.kind(), subKind, h.people(), scale.amount(), safety, scale.nearby()),
            day);
    TierDecision first =
        laws.firstTier(
            set.district(),
            h.kind(),
            new TierFacts(subKind, h.people(), severity.level(), safety, false, Set.of()),
            day);
    Body body =
        bodies
            .choose(
                new ItemFacts(
                    set.district(),
                    h.kind(),
                    h.cell().community(),
                    h.cell().lon(),
                    h.cell().lat(),
                    first))
            .orElseThrow();
    UUID key = staff.key();
    return new OpenItem(
        key,
        set.district(),
        Track.DISPUTE,
        Channel.GRID,
        Regions.ReceiptLevel.COUNTY,
        h.kind(),
        subKind,
        false,
        severity,
        List.copyOf(safety),
        Urgency.NORMAL,
        Seal.NONE,
        new OpenItem.Placement(
            h.cell().code(), set.version(), h.cell().community(), h.cell().street(), true),
        h.people(),
        Words.report(h, random),
        null,
        h.at().minusSeconds(600 + random.nextInt(7200)),
        h.at(),
        null,
        body.code(),
        first.tier(),
        null,
        scale,
        Map.of("demo", true));
  }

  private @Nullable String subKind(Kind kind, LocalDate day, SplittableRandom random) {
    List<SubKind> own =
        laws.on(day).kinds().stream()
            .filter(e -> e.kind() == kind)
            .map(KindEntry::subKinds)
            .findFirst()
            .orElse(List.of());
    return own.isEmpty() || random.nextInt(4) == 0
        ? null
        : own.get(random.nextInt(own.size())).code();
  }

  private static Set<Safety> safety(Happening h, SplittableRandom random) {
    if (random.nextInt(h.planted() ? 12 : 60) > 0) {
      return Set.of();
    }
    return EnumSet.of(
        switch (h.kind()) {
          case FAMILY -> Safety.MINORS;
          case INJURY_TORT -> Safety.INJURY;
          case DEMOLITION, PROPERTY_RIGHTS -> Safety.STRUCTURAL_DANGER;
          default -> Safety.THREAT;
        });
  }
}
