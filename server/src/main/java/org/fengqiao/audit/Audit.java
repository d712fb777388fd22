package org.fengqiao.audit;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
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

  /** Most unsealed entries looked at one by one; the sealer leaves a second's worth. */
  private static final int TAIL = 100_000;

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

  /**
   * One page of the trail of the actor's district, newest first. Who worked when is personal data:
   * looking leaves a row itself.
   */
  @Transactional
  public List<AuditEntry> look(
      Actor actor, @Nullable String object, @Nullable Long beforeSeq, int limit) {
    record(actor, "audit.read", object == null ? actor.district() : object, Map.of("limit", limit));
    return store.page(actor.district(), object, beforeSeq, limit);
  }

  /** Checks every district's chain from its start. Cost: one pass over the whole trail. */
  public List<Verdict> verify() {
    return store.districts().stream().map(this::verify).toList();
  }

  private Verdict verify(String district) {
    Walk walk = new Walk(district);
    while (walk.fault == null) {
      List<Seal> seals = store.seals(district, walk.position, PAGE);
      if (seals.isEmpty()) {
        break;
      }
      for (Seal seal : seals) {
        walk.take(seal, store.entries(district, seal.seqs()));
        if (walk.fault != null) {
          break;
        }
      }
    }
    if (walk.fault == null) {
      walk.foreign(store.tail(district, TAIL));
      walk.copies(store.copies(district));
    }
    AuditStore.Unsealed tail = store.unsealed(district);
    return walk.verdict(tail);
  }

  /** One pass along a district's chain. */
  private final class Walk {
    private final String district;
    private final @Nullable Seal noted;
    private byte[] hash;
    private long position;
    private long entries;
    private boolean signed;
    private Verdict.@Nullable Fault fault;
    private List<Long> suspects = List.of();

    Walk(String district) {
      this.district = district;
      noted = store.noted(district).orElse(null);
      hash = Chain.start(district);
    }

    void take(Seal seal, List<AuditEntry> sealed) {
      byte[] next = Chain.next(hash, sealed);
      boolean whole =
          seal.position() == position + 1
              && sealed.size() == seal.seqs().size()
              && HexFormat.of().formatHex(next).equals(seal.hash());
      if (!whole) {
        fault = Verdict.Fault.CHAIN_BROKEN;
        suspects = seal.seqs();
        return;
      }
      foreign(sealed);
      if (fault == null) {
        hash = next;
        position = seal.position();
        entries += sealed.size();
        if (noted != null && noted.position() == position && !noted.hash().equals(seal.hash())) {
          fault = Verdict.Fault.CHAIN_BROKEN;
          suspects = seal.seqs();
        }
      }
    }

    /** Rows without a signature are believed as long as no signed one came before. */
    void foreign(List<AuditEntry> rows) {
      List<Long> strange = new ArrayList<>();
      for (AuditEntry row : rows) {
        boolean believed =
            switch (row.origin()) {
              case OURS -> true;
              case UNSIGNED -> !signed;
              case FOREIGN -> false;
            };
        signed |= row.origin() == AuditEntry.Origin.OURS;
        if (!believed) {
          strange.add(row.seq());
        }
      }
      suspect(strange);
    }

    void copies(List<Long> copies) {
      suspect(copies);
    }

    private void suspect(List<Long> strange) {
      if (fault == null && !strange.isEmpty()) {
        fault = Verdict.Fault.FOREIGN_ENTRY;
        suspects = strange;
      }
    }

    Verdict verdict(AuditStore.Unsealed tail) {
      if (fault == null && noted != null && noted.position() > position) {
        fault = Verdict.Fault.CUT_OFF;
      }
      String head = fault == null ? HexFormat.of().formatHex(hash) : "";
      return new Verdict(
          district,
          fault == null,
          position,
          entries,
          head,
          fault,
          suspects,
          tail.entries(),
          tail.oldest());
    }
  }
}
