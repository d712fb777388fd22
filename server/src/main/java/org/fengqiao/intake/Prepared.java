package org.fengqiao.intake;

import java.util.List;
import org.fengqiao.casework.domain.OpenItem;
import org.fengqiao.dispatch.domain.Body;
import org.fengqiao.intake.domain.PlaceFinding;
import org.fengqiao.kernel.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * A checked report, ready to be opened as an item.
 *
 * @param position place in the call it came with
 * @param body suggested body; null while the place is in doubt or when nobody serves it
 * @param flags everything unusual about the report
 */
@PersonalData
record Prepared(
    int position,
    Submission submission,
    PlaceFinding place,
    OpenItem matter,
    @Nullable Body body,
    List<String> flags) {}
