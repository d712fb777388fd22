package org.fengqiao.intake;

import java.time.Instant;
import org.fengqiao.casework.domain.Spot;
import org.fengqiao.intake.domain.PlaceFinding;
import org.fengqiao.intake.domain.ReportCheck;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.PersonalData;

/**
 * A checked report whose place and kind are known: what has to be known before anybody can say what
 * came up beside it.
 *
 * @param position place in the call it came with
 * @param ranked the kind is the classifier's
 * @param moment when it happened
 * @param at when the server took it
 */
@PersonalData
record Found(
    int position,
    Submission submission,
    PlaceFinding place,
    Kind kind,
    boolean ranked,
    ReportCheck.Moment moment,
    Instant at) {
  Found at(int index) {
    return new Found(index, submission, place, kind, ranked, moment, at);
  }

  Spot spot() {
    return new Spot(place.cell().code(), kind, at);
  }
}
