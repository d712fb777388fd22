package org.fengqiao.platform.http;

import java.util.UUID;
import org.fengqiao.kernel.Actor;

/**
 * A request's session.
 *
 * @param session id of the session
 * @param actor who acts
 * @param csrf token that a browser's writing request must repeat in {@code X-CSRF-Token}
 */
public record SignedIn(UUID session, Actor actor, String csrf) {}
