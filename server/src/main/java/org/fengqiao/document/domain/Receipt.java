package org.fengqiao.document.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Proof of service (送达回证), after the pattern of civil procedure (民事诉讼法 87-91). The name of who took
 * it lies sealed beside it.
 *
 * @param relation who took it, by relation to the addressee
 * @param servedOn day in Asia/Shanghai
 * @param photo proof, null when there is none
 */
public record Receipt(Method method, Relation relation, LocalDate servedOn, @Nullable UUID photo) {

  /** How it was served. */
  public enum Method {
    DIRECT,
    CO_RESIDENT,
    /** Left at the residence, with a witness or a picture. */
    LEFT_WITH_WITNESS,
    /** Only with the addressee's consent; the day it arrived. */
    ELECTRONIC,
    /** The day on the post's receipt. */
    POST;

    /** Whether somebody of this relation can take it this way. */
    public boolean suits(Relation relation) {
      return switch (this) {
        case DIRECT, ELECTRONIC ->
            relation != Relation.NOBODY && relation != Relation.CO_RESIDENT_ADULT;
        case CO_RESIDENT -> relation == Relation.CO_RESIDENT_ADULT;
        case LEFT_WITH_WITNESS -> relation == Relation.NOBODY;
        case POST -> relation != Relation.NOBODY;
      };
    }
  }

  /** Who took it. */
  public enum Relation {
    SELF,
    AGENT,
    CO_RESIDENT_ADULT,
    REPRESENTATIVE,
    UNIT_STAFF,
    NOBODY
  }
}
