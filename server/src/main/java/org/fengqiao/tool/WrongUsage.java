package org.fengqiao.tool;

/** The arguments make no sense; the message says which and what is expected instead. */
public final class WrongUsage extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public WrongUsage(String message) {
    super(message);
  }
}
