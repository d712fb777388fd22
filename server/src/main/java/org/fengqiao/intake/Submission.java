package org.fengqiao.intake;

import org.fengqiao.intake.domain.Device;
import org.fengqiao.intake.domain.Report;
import org.fengqiao.intake.domain.RequestHash;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.PersonalData;

/**
 * A report and who sends it.
 *
 * @param device what it was sent with; no part of what the report says
 * @param hash what the report says, for idempotency
 */
@PersonalData
@SuppressWarnings("ArrayRecordComponent") // bytes: made once, handed on, never changed
record Submission(Report report, Actor actor, Device device, byte[] hash) {
  static Submission of(Report report, Actor actor, Device device) {
    return new Submission(report, actor, device, RequestHash.of(report));
  }
}
