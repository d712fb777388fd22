package org.fengqiao.dispatch.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fengqiao.dispatch.domain.Body;
import org.fengqiao.dispatch.domain.BodyIndex;
import org.fengqiao.dispatch.domain.Mediator;
import org.fengqiao.dispatch.domain.Roster;
import org.fengqiao.dispatch.domain.Roster.Presence;
import org.fengqiao.dispatch.domain.Tally;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.PersonalData;
import org.jspecify.annotations.Nullable;

/** What readers are told of bodies. */
final class BodyViews {
  private BodyViews() {}

  /**
   * A body with its load.
   *
   * @param capacity open items it can carry
   * @param open items it carries; may be a second old
   * @param distanceM from the item asked for; null without one
   * @param present where it is this half day; null when it has no roster
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record BodyView(
      String code,
      String name,
      String sort,
      String tier,
      String territory,
      List<String> kinds,
      List<String> languages,
      int capacity,
      int open,
      double lon,
      double lat,
      @Nullable String present,
      @Nullable Long distanceM) {}

  /**
   * The list of bodies.
   *
   * @param centre where the visitor of the item asked for is today; presence is told for there
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record BodiesView(List<BodyView> bodies, @Nullable String centre) {}

  /** Past results of a body with one kind; only where enough were decided to say something. */
  @Serdeable
  record ResultView(String kind, int agreed, int decided) {}

  /** One line of a roster; weekday 1 Monday to 7 Sunday. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record SlotView(
      @Nullable Integer weekday,
      @Nullable LocalDate date,
      String half,
      String presence,
      @Nullable String centre,
      LocalDate from,
      @Nullable LocalDate to) {}

  /** A roster. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record RosterView(long version, List<SlotView> slots) {}

  /** Everything about one body but its people. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record BodyDetail(
      BodyView body,
      List<String> subKinds,
      String phone,
      String address,
      String hours,
      @Nullable String parent,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      @Nullable String successor,
      long version,
      RosterView roster,
      List<ResultView> results) {}

  /** A mediator, as parties choose them. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @PersonalData
  record MediatorView(
      String name,
      List<String> skills,
      List<String> languages,
      boolean fullTime,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      boolean active) {}

  /** Mediators of a body. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record MediatorsView(List<MediatorView> mediators) {}

  static BodyView body(
      Body b, BodyIndex index, @Nullable Presence present, @Nullable Long distanceM) {
    return new BodyView(
        b.code(),
        b.name(),
        b.sort().name(),
        b.tier().name(),
        b.territory(),
        names(b.kinds()),
        b.languages().stream().sorted().toList(),
        b.capacity(),
        index.open(b.code()),
        b.office().lon(),
        b.office().lat(),
        present == null ? null : present.name(),
        distanceM);
  }

  static BodyDetail detail(Body b, BodyIndex index, Roster roster, @Nullable Presence present) {
    return new BodyDetail(
        body(b, index, present, null),
        b.subKinds().stream().sorted().toList(),
        b.office().phone(),
        b.office().address(),
        b.office().hours(),
        b.parent(),
        b.lifetime().from(),
        b.lifetime().to(),
        b.lifetime().successor(),
        b.version(),
        roster(b.rosterVersion(), roster),
        results(index.results().of(b.code())));
  }

  static RosterView roster(long version, Roster roster) {
    return new RosterView(version, roster.slots().stream().map(BodyViews::slot).toList());
  }

  static MediatorsView mediators(List<Mediator> mediators) {
    return new MediatorsView(
        mediators.stream()
            .map(m ->
                new MediatorView(
                    m.name(),
                    names(m.skills()),
                    m.languages().stream().sorted().toList(),
                    m.fullTime(),
                    m.from(),
                    m.to(),
                    m.active()))
            .toList());
  }

  private static SlotView slot(Roster.Slot s) {
    return new SlotView(
        s.weekday() == null ? null : s.weekday().getValue(),
        s.date(),
        s.half().name(),
        s.presence().name(),
        s.centre(),
        s.from(),
        s.to());
  }

  private static List<ResultView> results(Map<Kind, Tally> tallies) {
    return tallies.entrySet().stream()
        .filter(e -> e.getValue().decided() >= Tally.FEWEST)
        .sorted(Map.Entry.comparingByKey())
        .map(e -> new ResultView(e.getKey().name(), e.getValue().agreed(), e.getValue().decided()))
        .toList();
  }

  private static List<String> names(java.util.Set<Kind> kinds) {
    return kinds.stream().map(Enum::name).sorted().toList();
  }
}
