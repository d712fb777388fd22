package org.fengqiao.tool.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {
  private static final int DAY = (int) LocalDate.of(2015, 1, 31).toEpochDay();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2015-01-31",
        "2015-01-31T23:59:59",
        "2015-01-31 00:00",
        "2015-01-31T23:59:59.123+08:00",
        "2015/1/31 8:05",
        "20150131",
        "20150131T080000",
        "20150131T080000Z",
        "20150131T080000+08:00",
        "2015-01-31Z",
        "2015-01-31t08:00:00z",
        "2015-W05-6",
        "2015W056T080000",
        "2015-031",
        "2015-031T08:00",
        "1/31/2015",
        "01/31/2015 11:59:59 PM",
        "31.1.2015",
        "31/01/2015 07:00",
        "2015年1月31日",
        "1422662400",
        "1422662400.5",
        "1.4226624E+09",
        "1422662400000",
        "1422662400000000"
      })
  void readsHowPeopleWriteDates(String text) {
    assertThat(Moments.days(new String[] {text})).containsExactly(DAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2015-13-01",
        "31/31/2015",
        "9999999",
        "2015-01-31x",
        "2015-W60-1",
        "2015-366",
        "9999999999999"
      })
  void tellsWhatIsNoDate(String text) {
    assertThat(Moments.days(new String[] {text})).containsExactly(Moments.NONE);
  }

  /** The other rows tell which number is the month. */
  @Test
  void learnsTheOrderOfDayAndMonth() {
    int march = (int) LocalDate.of(2015, 2, 3).toEpochDay();
    assertThat(Moments.days(new String[] {"2/3/2015"})[0]).isEqualTo(march);
    assertThat(Moments.days(new String[] {"2/3/2015", "25/3/2015"})[0])
        .isEqualTo((int) LocalDate.of(2015, 3, 2).toEpochDay());
  }
}
