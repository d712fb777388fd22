package org.fengqiao.audit;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.fengqiao.audit.domain.AuditEntry;
import org.fengqiao.audit.domain.AuditStore;
import org.fengqiao.audit.domain.Chain;
import org.fengqiao.audit.domain.Seal;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.jspecify.annotations.Nullable;

/** The audit trail: written by every feature inside its transaction, read by the auditor. */
@Singleton
public class Audit {
  private static final int PAGE = 500;

  private final AuditStore store;
  private final Clock clock;

  Audit(AuditStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Adds a row to the current transaction.
   *
   * @param action feature.verb, for example {@code casework.dispatch}
   * @param object id or number of what it was done to
   * @param detail codes, counts, versions; never a text, name, address or telephone number
   */
  public void record(Actor actor, String action, String object, Map<String, Object> detail) {
    store.append(
        actor.district(),
        clock.now(),
        actor.id(),
        actor.role().name(),
        action,
        object,
        DetailJson.of(detail));
  }

  /** One page of the trail of the actor's district, newest first. */
  public List<AuditEntry> page(
      Actor actor, @Nullable String object, @Nullable Long beforeSeq, int limit) {
    return store.page(actor.district(), object, beforeSeq, limit);
  }

  /** Checks every district's chain from its start. Cost: one pass over the whole trail. */
  public List<Verdict> verify() {
    return store.districts().stream().map(this::verify).toList();
  }

  private Verdict verify(String district) {
    byte[] hash = Chain.start(district);
    long position = 0;
    long entries = 0;
    while (true) {
      List<Seal> seals = store.seals(district, position, PAGE);
      for (Seal seal : seals) {
        List<AuditEntry> sealed = store.entries(district, seal.seqs());
        hash = Chain.next(hash, sealed);
        boolean whole =
            seal.position() == position + 1
                && sealed.size() == seal.seqs().size()
                && HexFormat.of().formatHex(hash).equals(seal.hash());
        if (!whole) {
          return verdict(district, entries, position, "", seal);
        }
        position = seal.position();
        entries += sealed.size();
      }
      if (seals.isEmpty()) {
        return verdict(district, entries, position, HexFormat.of().formatHex(hash), null);
      }
    }
  }

  private Verdict verdict(
      String district, long entries, long seals, String head, @Nullable Seal broken) {
    AuditStore.Unsealed tail = store.unsealed(district);
    List<Long> suspects = broken == null ? List.of() : new ArrayList<>(broken.seqs());
    return new Verdict(
        district, broken == null, seals, entries, head, suspects, tail.entries(), tail.oldest());
  }
}
