package org.fengqiao.ledger;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.fengqiao.audit.Audit;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.ledger.domain.ColumnSet;
import org.fengqiao.ledger.domain.ColumnSet.Column;
import org.fengqiao.ledger.domain.LedgerRefusal;
import org.fengqiao.ledger.domain.LedgerRefusal.BadMember;
import org.fengqiao.ledger.domain.SavedMapping;
import org.fengqiao.ledger.domain.SettingStore;
import org.jspecify.annotations.Nullable;

/** How an office reads lists from elsewhere, and how a district writes its own. */
@Singleton
public class LedgerSettings {
  private static final int MOST = 100;

  private final SettingStore store;
  private final Audit audit;
  private final Clock clock;

  LedgerSettings(SettingStore store, Audit audit, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /** Mappings of the actor's office: the own body, else the own places. */
  @Transactional
  public List<SavedMapping> mappings(Actor actor) {
    return store.mappings(actor.district(), office(actor));
  }

  /** Keeps a mapping on the version that was seen, 0 for a new one. */
  @Transactional
  public Outcome<SavedMapping> keep(SavedMapping mapping, Actor actor) {
    if (!Column.sound(mapping.name())) {
      return Outcome.refused(new BadMember("/name", "value-not-known"));
    }
    if (mapping.columns().isEmpty() || mapping.lines().length() > 4000) {
      return Outcome.refused(new BadMember("/columns", "value-not-known"));
    }
    List<SavedMapping> now = mappings(actor);
    long version =
        now.stream()
            .filter(m -> m.name().equals(mapping.name()))
            .mapToLong(SavedMapping::version)
            .findFirst()
            .orElse(0);
    SavedMapping next = new SavedMapping(mapping.name(), mapping.columns(), version + 1);
    if (version != mapping.version()
        || (version == 0 && now.size() >= MOST)
        || !store.keep(actor.district(), office(actor), next, actor.id(), clock.now())) {
      return Outcome.refused(new LedgerRefusal.Stale(version));
    }
    audit.record(actor, "ledger.mapping", office(actor), Map.of("version", next.version()));
    return Outcome.done(next);
  }

  /** Sets of columns the actor's office exports with: its own, the district's, the product's. */
  @Transactional
  public List<ColumnSet> columnSets(Actor actor) {
    return store.columnSets(actor.district(), office(actor));
  }

  /** One set by name; the first when none is named. */
  @Transactional
  public Outcome<ColumnSet> columnSet(@Nullable String name, Actor actor) {
    return columnSets(actor).stream()
        .filter(s -> name == null || s.name().equals(name))
        .findFirst()
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(new LedgerRefusal.UnknownName(name == null ? "" : name)));
  }

  /**
   * Keeps a set for the actor's office on the version that was seen, 0 for a new one. Only whoever
   * answers for the whole district writes the district's: a street that changes one of its sets
   * gets a set of its own of that name.
   */
  @Transactional
  public Outcome<ColumnSet> keep(ColumnSet set, Actor actor) {
    if (!Column.sound(set.name())) {
      return Outcome.refused(new BadMember("/name", "value-not-known"));
    }
    boolean sound =
        !set.columns().isEmpty()
            && set.columns().size() <= ColumnSet.MOST
            && set.columns().stream().allMatch(Column::sound)
            && set.columns().stream().map(Column::header).distinct().count()
                == set.columns().size();
    if (!sound) {
      return Outcome.refused(new BadMember("/columns", "value-not-known"));
    }
    List<ColumnSet> now = columnSets(actor);
    long version =
        now.stream()
            .filter(s -> s.name().equals(set.name()))
            .mapToLong(ColumnSet::version)
            .findFirst()
            .orElse(0);
    ColumnSet next = new ColumnSet(set.name(), set.columns(), false, version + 1);
    if (version != set.version()
        || (version == 0 && now.size() >= MOST)
        || !store.keep(actor.district(), office(actor), next, actor.id(), clock.now())) {
      return Outcome.refused(new LedgerRefusal.Stale(version));
    }
    audit.record(actor, "ledger.columns", office(actor), Map.of("version", next.version()));
    return Outcome.done(next);
  }

  private static String office(Actor actor) {
    String body = actor.body();
    return body == null ? LedgerImports.place(actor) : body;
  }
}
