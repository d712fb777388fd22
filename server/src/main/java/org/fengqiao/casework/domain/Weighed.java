package org.fengqiao.casework.domain;

import java.util.Set;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Level;
import org.fengqiao.law.domain.Flags;
import org.fengqiao.law.domain.SeverityFacts;
import org.fengqiao.law.domain.TierFacts;
import org.jspecify.annotations.Nullable;

/** What the law's tables are asked about a matter as it stands, or would stand. Pure. */
public final class Weighed {
  private Weighed() {}

  /** What its severity is computed from. */
  public static SeverityFacts severity(
      Item item, Kind kind, @Nullable String subKind, Set<String> flags, Scale scale) {
    return new SeverityFacts(
        kind,
        subKind,
        item.peopleInvolved(),
        scale.amount(),
        Set.copyOf(item.safety()),
        false,
        flags.contains(Flags.TIME_PRESSURE),
        item.progress().sessions() + item.progress().returns(),
        scale.nearby(),
        flags.contains(Flags.PUBLIC_ATTENTION));
  }

  /** What its first tier is decided from. */
  public static TierFacts tier(
      Item item, @Nullable String subKind, Set<String> flags, Level level) {
    return new TierFacts(
        subKind,
        item.peopleInvolved(),
        level,
        Set.copyOf(item.safety()),
        item.urgency() == Urgency.MAJOR,
        Flags.withHistory(flags, item.progress().sessions()));
  }

  /** Whether something that weighs has become another since then. */
  public static boolean differs(Item before, Item after) {
    Progress was = before.progress();
    Progress is = after.progress();
    return was.sessions() != is.sessions()
        || was.returns() != is.returns()
        || !was.flags().equals(is.flags())
        || !was.scale().equals(is.scale())
        || before.peopleInvolved() != after.peopleInvolved()
        || before.urgency() != after.urgency();
  }
}
