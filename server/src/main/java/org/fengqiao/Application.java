package org.fengqiao;

import io.micronaut.runtime.Micronaut;

/** Starts the server. Command-line tools live in {@code tool}. */
public final class Application {
  private Application() {}

  /** Entry point of the runnable jar. */
  public static void main(String[] args) {
    Micronaut.build(args).mainClass(Application.class).banner(false).start();
  }
}
