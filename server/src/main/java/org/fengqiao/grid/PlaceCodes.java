package org.fengqiao.grid;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.audit.Audit;
import org.fengqiao.grid.domain.CodeRefusal;
import org.fengqiao.grid.domain.ExternalCode;
import org.fengqiao.grid.domain.ExternalCodeStore;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Tier;
import org.jspecify.annotations.Nullable;

/** Codes of the same places in other schemes, and which place one meant on a day. */
@Singleton
public class PlaceCodes {
  private final ExternalCodeStore store;
  private final Successors successors;
  private final Clock clock;
  private final Audit audit;

  PlaceCodes(ExternalCodeStore store, Successors successors, Clock clock, Audit audit) {
    this.store = store;
    this.successors = successors;
    this.clock = clock;
    this.audit = audit;
  }

  /**
   * A place a code meant.
   *
   * @param validity the code and its days
   * @param life of the place it meant
   * @param heirs places that hold its ground today; empty when it is a place still and kept it all
   */
  public record Meant(ExternalCode validity, ExternalCodeStore.Life life, List<Heir> heirs) {
    public Meant {
      heirs = List.copyOf(heirs);
    }
  }

  /**
   * A place of today on the ground of an older one.
   *
   * @param share part of the old one's households, or of its ground where they are not known, 0 to
   *     1; 1 for streets and communities
   */
  public record Heir(String code, String name, Tier tier, double share) {}

  /**
   * What a code meant.
   *
   * @param asOf day in the district; null for today
   * @return refused when nobody brought such a code or it did not hold that day
   */
  public Outcome<Meant> find(
      String district, String scheme, String code, @Nullable LocalDate asOf) {
    LocalDate on = asOf == null ? clock.today() : asOf;
    for (ExternalCode each : store.find(district, scheme, code)) {
      if (each.holds(on)) {
        ExternalCodeStore.Life life = store.life(district, each.place(), on).orElse(null);
        if (life != null) {
          return Outcome.done(new Meant(each, life, successors.of(district, life, on)));
        }
      }
    }
    return Outcome.refused(new CodeRefusal.UnknownCode(scheme, code));
  }

  /** All codes of some schemes. */
  public List<ExternalCode> of(String district, Collection<String> schemes) {
    return store.of(district, schemes);
  }

  /** Those of the codes that are or were places or published grids here. */
  public Set<String> known(String district, Collection<String> codes) {
    return store.known(district, codes);
  }

  /**
   * Adds codes, and ends others on the day another place takes them over.
   *
   * @param ended with their last days
   */
  @Transactional
  public void write(Actor actor, List<ExternalCode> added, List<ExternalCode> ended) {
    String district = actor.district();
    store.add(district, new ArrayList<>(added));
    store.end(district, ended);
    audit.record(
        actor, "grid.codes", district, Map.of("added", added.size(), "ended", ended.size()));
  }
}
