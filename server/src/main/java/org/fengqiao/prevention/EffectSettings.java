package org.fengqiao.prevention;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fengqiao.approval.Approval;
import org.fengqiao.approval.domain.ApprovalHandler;
import org.fengqiao.approval.domain.Approved;
import org.fengqiao.approval.domain.Staged;
import org.fengqiao.approval.domain.StagedChange;
import org.fengqiao.audit.Audit;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.JsonText;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.Permission;
import org.fengqiao.prevention.domain.effect.EffectRefusal;
import org.fengqiao.prevention.domain.effect.Plan;
import org.fengqiao.prevention.domain.effect.Setting;
import org.fengqiao.prevention.domain.effect.TrialStore;
import org.jspecify.annotations.Nullable;

/**
 * A district's consent to drawing tasks to a later start. One person of the district proposes,
 * another approves; nothing is drawn before, and an empty list of kinds ends it.
 */
@Singleton
public class EffectSettings implements ApprovalHandler {
  /** What the change is staged as. */
  static final String SUBJECT = "effect-trial";

  private static final int LONGEST_REASON = 500;
  private static final Pattern WORD = Pattern.compile("[A-Z_]{3,}");

  private final TrialStore store;
  private final Approval approval;
  private final Audit audit;
  private final Clock clock;

  EffectSettings(TrialStore store, Approval approval, Audit audit, Clock clock) {
    this.store = store;
    this.approval = approval;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Puts a wish before the second person.
   *
   * @param key idempotency key, becomes the id of the change
   * @param kinds names of kinds whose tasks may be drawn; none ends drawing
   * @param from first day, not before today
   */
  @Transactional
  public Outcome<Staged> propose(
      Actor actor, UUID key, List<String> kinds, LocalDate from, String reason) {
    String words = reason.strip();
    if (words.isEmpty() || words.length() > LONGEST_REASON) {
      return Outcome.refused(new EffectRefusal.Bad("/reason", "missing"));
    }
    if (from.isBefore(clock.today())) {
      return Outcome.refused(new EffectRefusal.Bad("/from", "past"));
    }
    EffectRefusal refusal = refusal(actor.district(), kinds, from);
    if (refusal != null) {
      return Outcome.refused(refusal);
    }
    StagedChange change =
        new StagedChange(
            actor.district(),
            key,
            actor.district(),
            SUBJECT,
            "effect",
            JsonText.of(Map.of("kinds", List.copyOf(new TreeSet<>(kinds)))),
            from,
            words);
    return approval.stage(change, actor);
  }

  /** Whether a wish waits for its second person. */
  @Transactional
  public boolean waits(String district) {
    return approval.waits(district, SUBJECT, "effect");
  }

  private @Nullable EffectRefusal refusal(String district, List<String> kinds, LocalDate from) {
    Plan plan = store.plan(district, from);
    for (String kind : kinds) {
      int index = RunResult.indexOf(kind);
      if (index < 0) {
        return new EffectRefusal.Bad("/kinds", "unknown");
      }
      if (plan.barred().contains(index)) {
        return new EffectRefusal.Barred(kind);
      }
    }
    return null;
  }

  @Override
  public String subject() {
    return SUBJECT;
  }

  @Override
  public Set<Permission> permissions() {
    return Set.of(Permission.LAW_APPROVE);
  }

  /** Holds from its day, or from today when that has passed while it waited. */
  @Override
  public Outcome<String> apply(Approved approved) {
    StagedChange change = approved.change();
    List<String> kinds = kinds(change.payload());
    LocalDate wanted = Objects.requireNonNull(change.effectiveOn());
    LocalDate from = wanted.isBefore(clock.today()) ? clock.today() : wanted;
    EffectRefusal refusal = refusal(change.district(), kinds, from);
    if (refusal != null) {
      return Outcome.refused(refusal);
    }
    int seq = store.settings(change.district()).stream().mapToInt(Setting::seq).max().orElse(0) + 1;
    store.add(
        new Setting(
            change.district(),
            seq,
            change.id(),
            from,
            kinds.stream().map(RunResult::indexOf).collect(Collectors.toSet()),
            change.reason(),
            clock.now(),
            false));
    audit.record(
        approved.decider(),
        "effect.setting",
        "effect/" + seq,
        Map.of("kinds", String.join(",", kinds), "from", from.toString()));
    return Outcome.done("effect " + seq);
  }

  /** The payload is ours: {@code {"kinds":[…]}}, so its words in capitals are the kinds. */
  private static List<String> kinds(String payload) {
    return WORD.matcher(payload).results().map(MatchResult::group).toList();
  }
}
