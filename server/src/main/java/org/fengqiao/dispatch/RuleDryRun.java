package org.fengqiao.dispatch;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fengqiao.dispatch.domain.RuleFacts;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Level;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.Tier;
import org.fengqiao.law.domain.FirstTier;
import org.fengqiao.law.domain.Flags;
import org.fengqiao.law.domain.LawEdition;
import org.fengqiao.law.domain.Rehearsal;
import org.fengqiao.law.domain.SeverityFacts;
import org.fengqiao.law.domain.SeverityRule;
import org.fengqiao.law.domain.TierFacts;

/**
 * Tries a rule change on the matters of late. Both editions judge the same facts, as the matters
 * stand: what the report told, what a dispatcher told at triage, and what the mediation brought.
 * Cost: one pass, about a microsecond a rule and matter.
 */
@Singleton
class RuleDryRun implements Rehearsal {
  private static final int LIMIT = 100_000;
  private static final int SAMPLE = 20;

  private final RuleFacts.Source source;
  private final Clock clock;

  RuleDryRun(RuleFacts.Source source, Clock clock) {
    this.source = source;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Result run(LawEdition before, LawEdition after, int days, Actor reader) {
    Tally tally = new Tally(before, after);
    if (reader.permissions().contains(Permission.ITEM_READ)) {
      source.each(
          reader.district(),
          reader.territory().prefixes(),
          reader.id(),
          clock.now().minus(Duration.ofDays(days)),
          LIMIT,
          tally::take);
    }
    return tally.result(days);
  }

  /** One judgement. */
  private record Judged(Tier tier, Level level) {
    static Judged by(LawEdition edition, RuleFacts f) {
      Level level =
          SeverityRule.of(
                  edition,
                  new SeverityFacts(
                      f.kind(),
                      f.subKind(),
                      f.peopleInvolved(),
                      f.amount(),
                      f.safety(),
                      false,
                      f.flags().contains(Flags.TIME_PRESSURE),
                      f.sessions() + f.returns(),
                      f.nearby(),
                      f.flags().contains(Flags.PUBLIC_ATTENTION)),
                  f.reportedOn())
              .level();
      TierFacts facts =
          new TierFacts(
              f.subKind(),
              f.peopleInvolved(),
              level,
              f.safety(),
              f.major(),
              Flags.withHistory(f.flags(), f.sessions()));
      return new Judged(FirstTier.of(edition, f.kind(), facts, f.reportedOn()).tier(), level);
    }
  }

  /** Counts what differs. */
  private static final class Tally {
    private final LawEdition before;
    private final LawEdition after;
    private final Map<String, Integer> tiers = new TreeMap<>();
    private final Map<String, Integer> levels = new TreeMap<>();
    private final List<Moved> sample = new ArrayList<>();
    private int items;
    private int otherTier;
    private int otherLevel;

    Tally(LawEdition before, LawEdition after) {
      this.before = before;
      this.after = after;
    }

    void take(RuleFacts facts) {
      items++;
      Judged was = Judged.by(before, facts);
      Judged now = Judged.by(after, facts);
      if (was.tier() != now.tier()) {
        otherTier++;
        tiers.merge(was.tier() + ">" + now.tier(), 1, Integer::sum);
      }
      if (was.level() != now.level()) {
        otherLevel++;
        levels.merge(was.level() + ">" + now.level(), 1, Integer::sum);
      }
      if (!was.equals(now) && sample.size() < SAMPLE) {
        sample.add(new Moved(facts.number(), was.tier(), now.tier(), was.level(), now.level()));
      }
    }

    Result result(int days) {
      return new Result(
          days, items, otherTier, otherLevel, tiers, levels, List.copyOf(sample), items < LIMIT);
    }
  }
}
