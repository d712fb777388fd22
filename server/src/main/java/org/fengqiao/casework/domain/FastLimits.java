package org.fengqiao.casework.domain;

import java.util.List;
import org.fengqiao.deadline.domain.TimerCode;
import org.jspecify.annotations.Nullable;

/** Which of the fast lane's five limits runs in which state (五个第一时间, mission SG-06). Pure. */
final class FastLimits {
  static final List<TimerCode> ALL =
      List.of(
          TimerCode.T_FAST_ACCEPT,
          TimerCode.T_FAST_TRANSFER,
          TimerCode.T_FAST_HANDLE,
          TimerCode.T_FAST_SUPERVISE,
          TimerCode.T_FAST_FOLLOW_UP);

  private FastLimits() {}

  /** Accept, transfer, begin to handle, supervise the handling, follow up; null after the end. */
  static @Nullable TimerCode of(ItemState state) {
    return switch (state) {
      case REPORTED, NEEDS_INFO, VERIFIED -> TimerCode.T_FAST_ACCEPT;
      case TRIAGED, ESCALATED -> TimerCode.T_FAST_TRANSFER;
      case DISPATCHED, OBJECTED, ROUTED_OUT -> TimerCode.T_FAST_HANDLE;
      case REPLIED, UNDER_REVIEW, UNDER_RECHECK, AWAIT_RATING, FOLLOW_UP ->
          TimerCode.T_FAST_FOLLOW_UP;
      default -> state.handled() ? TimerCode.T_FAST_SUPERVISE : null;
    };
  }
}
