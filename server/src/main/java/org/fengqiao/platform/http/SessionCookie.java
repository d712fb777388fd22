package org.fengqiao.platform.http;

import java.time.Duration;

/** The session token as a cookie: never readable by script, never sent by other sites. */
public final class SessionCookie {
  /** The prefix makes browsers insist on Secure, Path=/ and no Domain. */
  public static final String NAME = "__Host-fengqiao";

  private static final String RULES = "; Path=/; Secure; HttpOnly; SameSite=Strict";

  private SessionCookie() {}

  /** The header value that sets it for so long. */
  public static String set(String token, Duration life) {
    return NAME + "=" + token + RULES + "; Max-Age=" + life.toSeconds();
  }

  /** The header value that removes it. */
  public static String clear() {
    return NAME + "=" + RULES + "; Max-Age=0";
  }
}
