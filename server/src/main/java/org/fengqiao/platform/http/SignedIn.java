package org.fengqiao.platform.http;

import java.util.UUID;
import org.fengqiao.kernel.Actor;

/**
 * A request's session.
 *
 * @param session id of the session
 * @param actor who acts
 * @param csrf token that a browser's writing request must repeat in {@code X-CSRF-Token}
 * @param mustChange the password was made by somebody else and has to be replaced before anything
 */
public record SignedIn(UUID session, Actor actor, String csrf, boolean mustChange) {
  /** Somebody whose password is their own. */
  public SignedIn(UUID session, Actor actor, String csrf) {
    this(session, actor, csrf, false);
  }
}
