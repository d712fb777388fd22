package org.fengqiao.document.domain;

import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.Scope;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks for the organ whose paper it is. What the head of a unit signs is the paper of the
 * body that has the item, and so are its service and its revocation, which start and end the clocks
 * of appeal. A review opinion comes from another organ; whoever holds ITEM_REVIEW there acts.
 */
public final class Competence {
  /** 处理意见书: given by an organ with power to decide, which no village or community is. */
  private static final String OPINION = "HANDLING_OPINION";

  /** Digits of a street's code; a community's has more. */
  private static final int STREET = 9;

  private Competence() {}

  /** Whether the actor may write, issue, serve or revoke such a paper of the item. */
  public static boolean of(Template template, Item item, Actor actor) {
    return of(template.code(), template.signWith(), item, actor);
  }

  static boolean of(String code, @Nullable Permission signer, Item item, Actor actor) {
    if (signer == null) {
      return true;
    }
    if (signer == Permission.ITEM_REVIEW) {
      return actor.permissions().contains(signer) || Scope.ofBody(item, actor);
    }
    return Scope.ofBody(item, actor) && (!code.equals(OPINION) || unit(item, actor));
  }

  private static boolean unit(Item item, Actor actor) {
    String body = item.bodyCode() == null ? actor.body() : item.bodyCode();
    return body == null
        ? actor.territory().prefixes().stream()
            .anyMatch(p -> p.length() <= STREET && item.gridCode().startsWith(p))
        : Scope.territoryOf(body).length() <= STREET;
  }
}
