package org.fengqiao.hotspot.http;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import org.fengqiao.hotspot.Backtests;
import org.fengqiao.kernel.Permission;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;

/**
 * {@code /api/scores/backtest}: how well the forecast would have pointed in the district's past.
 */
@Controller("/api/scores/backtest")
class BacktestController {
  private final Backtests backtests;
  private final CurrentActor current;

  BacktestController(Backtests backtests, CurrentActor current) {
    this.backtests = backtests;
    this.current = current;
  }

  /**
   * The newest back-test of the caller's district, of the whole district; {@code NONE} before it.
   */
  @Get
  @Permit(Permission.BACKTEST_READ)
  BacktestViews.Shown get() {
    String district = current.get().district();
    return BacktestViews.shown(backtests.rule(district), backtests.newest(district).orElse(null));
  }
}
