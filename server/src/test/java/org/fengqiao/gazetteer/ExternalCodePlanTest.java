package org.fengqiao.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.fengqiao.gazetteer.domain.ExternalCodeTable;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;
import org.fengqiao.grid.domain.ExternalCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A code of a scheme means one place on any day. */
class ExternalCodePlanTest {
  private static final String A = "440105001001001";
  private static final String B = "440105001001002";
  private static final LocalDate JAN = LocalDate.of(2026, 1, 1);
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final LocalDate SEP = LocalDate.of(2026, 9, 1);

  private static ExternalCode code(String place, LocalDate from, @Nullable LocalDate to) {
    return new ExternalCode("CJT349", "7", from, to, place);
  }

  private static ExternalCodePlan plan(List<ExternalCode> known, ExternalCode... rows) {
    return ExternalCodePlan.of(
        List.of(rows).stream().map(c -> new ExternalCodeTable.Row(2, c)).toList(),
        known,
        Set.of(A, B));
  }

  @Test
  void aLaterLineEndsTheOneBefore() {
    ExternalCodePlan plan = plan(List.of(), code(B, MAY, null), code(A, JAN, null));
    assertThat(plan.findings).isEmpty();
    assertThat(plan.added).containsExactly(code(A, JAN, MAY), code(B, MAY, null));
    ExternalCodePlan again = plan(plan.added, code(B, MAY, null), code(A, JAN, null));
    assertThat(again.added).isEmpty();
    assertThat(again.ended).isEmpty();
    assertThat(again.unchanged).isEqualTo(2);
  }

  @Test
  void whatIsKnownIsEndedByWhatIsNew() {
    ExternalCodePlan plan = plan(List.of(code(A, JAN, null)), code(B, MAY, null));
    assertThat(plan.added).containsExactly(code(B, MAY, null));
    assertThat(plan.ended).containsExactly(code(A, JAN, MAY));
  }

  @Test
  void anEndThatIsKnownStaysWhereALineNamesNone() {
    ExternalCodePlan plan = plan(List.of(code(A, JAN, SEP)), code(A, JAN, null));
    assertThat(plan.added).isEmpty();
    assertThat(plan.ended).isEmpty();
  }

  @Test
  void daysThatOverlapAndOtherPlacesAreFaults() {
    assertThat(plan(List.of(), code(A, JAN, SEP), code(B, MAY, null)).findings)
        .extracting(Finding::code)
        .containsExactly(FindingCode.DUP_CODE);
    assertThat(plan(List.of(code(A, JAN, null)), code(B, JAN, null)).findings)
        .extracting(Finding::code)
        .containsExactly(FindingCode.DUP_CODE);
    assertThat(plan(List.of(), code("440105001001009", JAN, null)).findings)
        .extracting(Finding::code)
        .containsExactly(FindingCode.BAD_CODE);
  }
}
