package org.fengqiao.dispatch;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.fengqiao.kernel.Background;

/** Keeps the index of bodies fresh beside the requests. */
@Singleton
final class IndexRefresh implements Background {
  private static final Duration REST = Duration.ofSeconds(1);

  private final Dispatch dispatch;

  IndexRefresh(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  @Override
  public String name() {
    return "body-index";
  }

  @Override
  public Duration run() {
    dispatch.refresh();
    return REST;
  }
}
