package org.fengqiao.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.intake.domain.Reportlets.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fengqiao.kernel.Refusal.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportCheckTest {
  @ParameterizedTest
  @CsvSource({
    "'   ', text-missing",
    "'a\u0000b', text-control-characters",
    "'a\u001bb', text-control-characters",
    "'a\ud800b', text-control-characters",
    "'<script>alert(1)</script>', text-markup",
    "'see <a href=x>this</a>', text-markup",
    "'<!-- x', text-markup",
    "'<img src=x onerror=1>', text-markup",
  })
  void badText(String text, String code) {
    assertThat(codes(Reportlets.text(text))).containsExactly(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"工资<3000元", "a < b > c", "第一行\n第二行\t完", "😀 emoji", "& \" '"})
  void goodText(String text) {
    assertThat(codes(Reportlets.text(text))).isEmpty();
  }

  @Test
  void longTextIsRefused() {
    assertThat(codes(Reportlets.text("字".repeat(ReportCheck.MAX_TEXT)))).isEmpty();
    assertThat(codes(Reportlets.text("字".repeat(ReportCheck.MAX_TEXT + 1))))
        .containsExactly("text-too-long");
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "100001"})
  void peopleOutOfRange(int people) {
    assertThat(codes(Reportlets.with("x", people, NOW, NOW)))
        .containsExactly("people-out-of-range");
  }

  @Test
  void aTimeAheadIsRefusedUnlessThePhonesClockIsAhead() {
    Instant ahead = NOW.plus(Duration.ofHours(2));
    assertThat(codes(Reportlets.with("x", 1, ahead, NOW))).containsExactly("occurred-in-future");
    assertThat(codes(Reportlets.with("x", 1, ahead, null))).containsExactly("occurred-in-future");
    Report skewed = Reportlets.with("x", 1, ahead, ahead.plusSeconds(60));
    assertThat(codes(skewed)).isEmpty();
    assertThat(ReportCheck.moment(skewed, NOW))
        .isEqualTo(new ReportCheck.Moment(NOW.minusSeconds(60), true));
    Report still = Reportlets.with("x", 1, ahead.plus(Duration.ofDays(1)), ahead);
    assertThat(codes(still)).containsExactly("occurred-in-future");
  }

  @Test
  void aTimeUpToFiveMinutesAheadIsTakenAsItIs() {
    Report near = Reportlets.with("x", 1, NOW.plusSeconds(300), NOW.plusSeconds(3600));
    assertThat(codes(near)).isEmpty();
    assertThat(ReportCheck.moment(near, NOW).shifted()).isFalse();
  }

  @Test
  void theHashIgnoresOnlyWhenItWasSent() {
    byte[] first = RequestHash.of(Reportlets.with("x", 1, NOW, NOW));
    assertThat(RequestHash.of(Reportlets.with("x", 1, NOW, null))).isEqualTo(first);
    assertThat(RequestHash.of(Reportlets.with("y", 1, NOW, NOW))).isNotEqualTo(first);
    assertThat(RequestHash.of(Reportlets.with("x", 2, NOW, NOW))).isNotEqualTo(first);
  }

  private static List<String> codes(Report report) {
    return ReportCheck.faults(report, NOW).stream().map(Field::code).toList();
  }
}
