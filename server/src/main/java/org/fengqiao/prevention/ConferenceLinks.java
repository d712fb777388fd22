package org.fengqiao.prevention;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.factor.ProjectPlans;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.hotspot.Showing;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;
import org.fengqiao.prevention.domain.Conference.Link;
import org.fengqiao.prevention.domain.ConferenceStore;
import org.fengqiao.prevention.domain.RiskLetter;
import org.fengqiao.warning.Warnings;
import org.fengqiao.warning.domain.Warning;
import org.jspecify.annotations.Nullable;

/**
 * What a conference spoke to, as one reader may see it: whoever may not see the thing itself cannot
 * link it and is not told that it is linked.
 */
@Singleton
public class ConferenceLinks {
  private final ConferenceStore store;
  private final Warnings warnings;
  private final Letters letters;
  private final ProjectPlans projects;
  private final Showing showing;

  ConferenceLinks(
      ConferenceStore store,
      Warnings warnings,
      Letters letters,
      ProjectPlans projects,
      Showing showing) {
    this.store = store;
    this.warnings = warnings;
    this.letters = letters;
    this.projects = projects;
    this.showing = showing;
  }

  /**
   * Something linked.
   *
   * @param name place of a warning, unit of a letter, name of a project, number of an item
   * @param kind of a warning or letter, as the interface spells it
   * @param level of a warning
   */
  public record Shown(Link link, String name, @Nullable String kind, @Nullable String level) {}

  /** The thing, if this reader may see it. */
  public Optional<Shown> show(Actor actor, Link link) {
    return switch (link.sort()) {
      case WARNING ->
          warning(actor, link.ref())
              .map(w ->
                  new Shown(
                      link,
                      showing.place(actor, w.grid(), w.kind()).name(),
                      RunResult.nameOf(w.kind()),
                      w.level().name()));
      case LETTER ->
          id(link.ref())
              .flatMap(id -> done(letters.get(actor, id)))
              .map((RiskLetter l) -> new Shown(link, l.unit(), RunResult.nameOf(l.kind()), null));
      case PROJECT ->
          id(link.ref())
              .flatMap(id -> projects.nameOf(actor, id))
              .map(name -> new Shown(link, name, null, null));
      case ITEM ->
          store
              .gridOfItem(actor.district(), link.ref())
              .filter(grid -> actor.may(Permission.ITEM_READ, grid))
              .map(_ -> new Shown(link, link.ref(), null, null));
    };
  }

  /** A warning this actor may see. */
  Optional<Warning> warning(Actor actor, String ref) {
    return id(ref)
        .filter(_ -> actor.permissions().contains(Permission.WARNING_READ))
        .flatMap(id -> done(warnings.get(actor, id)));
  }

  private static <T> Optional<T> done(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T>(var value) -> Optional.of(value);
      case Outcome.Refused<T> _ -> Optional.empty();
    };
  }

  private static Optional<UUID> id(String ref) {
    try {
      return Optional.of(UUID.fromString(ref));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
