package org.fengqiao.inquiry;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.audit.Audit;
import org.fengqiao.casework.Casework;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemRef;
import org.fengqiao.casework.domain.Seal;
import org.fengqiao.inquiry.domain.InquiryRefusal;
import org.fengqiao.inquiry.domain.InquiryStore;
import org.fengqiao.inquiry.domain.QueryCode;
import org.fengqiao.inquiry.domain.Rating;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/** What the office knows of a citizen's access to the own item: the codes it hands out. */
@Singleton
public class QueryCodes {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final InquiryStore store;
  private final Casework casework;
  private final Audit audit;
  private final Clock clock;

  QueryCodes(InquiryStore store, Casework casework, Audit audit, Clock clock) {
    this.store = store;
    this.casework = casework;
    this.audit = audit;
    this.clock = clock;
  }

  /** The code in force, without its letters, and what the petitioner thought of the handling. */
  public record Standing(@Nullable QueryCode code, @Nullable Rating rating) {}

  /** A code to be handed out; it is shown once and nowhere kept. */
  public record Issued(String number, String code, int edition) {}

  /** How the item stands with its citizen. */
  public Outcome<Standing> standing(ItemRef ref, Actor actor) {
    return casework
        .find(ref, actor)
        .map(item ->
            new Standing(
                store.code(item.district(), item.id()).orElse(null),
                store.rating(item.district(), item.id()).orElse(null)));
  }

  /**
   * Makes a code; the one before opens nothing any more.
   *
   * @param seen edition the actor has seen, 0 for none: a request sent twice takes no code away
   */
  @Transactional
  public Outcome<Issued> issue(ItemRef ref, int seen, Actor actor) {
    return casework.find(ref, actor).then(item -> issue(item, seen, actor));
  }

  private Outcome<Issued> issue(Item item, int seen, Actor actor) {
    if (item.seal() != Seal.NONE) {
      return Outcome.refused(new InquiryRefusal.Sealed());
    }
    Optional<QueryCode> before = store.code(item.district(), item.id());
    int edition = before.map(QueryCode::edition).orElse(0);
    String code = QueryCode.make(RANDOM);
    QueryCode next =
        new QueryCode(
            item.district(),
            item.id(),
            edition + 1,
            QueryCode.hash(item.id(), code),
            actor.id(),
            clock.now());
    if (edition != seen || !store.replace(next)) {
      return Outcome.refused(new InquiryRefusal.OtherCode(edition));
    }
    audit.record(actor, "inquiry.code", item.number(), Map.of("edition", next.edition()));
    return Outcome.done(new Issued(item.number(), code, next.edition()));
  }
}
