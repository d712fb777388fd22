package org.fengqiao.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengqiao.gis.Datum;
import org.fengqiao.gis.Datums;
import org.fengqiao.gis.LonLat;
import org.fengqiao.intake.domain.Device.Correction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a corrected position tells of the kind of device. */
class DeviceTest {
  private static final DeviceClass KIND = new DeviceClass("ANDROID/WECHAT/HUAWEI");
  private static final LonLat TRUE = new LonLat(113.3175, 23.0838);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mozilla/5.0 (Linux; Android 12; HUAWEI ANA-AN00 Build/X; wv) AppleWebKit Chrome/86"
            + " Mobile Safari MicroMessenger/8.0|ANDROID/WECHAT/HUAWEI",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit Version/17.5 Mobile"
            + " Safari/604.1|IOS/SAFARI/APPLE",
        "Mozilla/5.0 (Phone; OpenHarmony 4.1) AppleWebKit ArkWeb Mobile|HARMONY/OTHER/OTHER",
        "Mozilla/5.0 (Linux; U; Android 13; zh-cn; Redmi K50) AppleWebKit Chrome/100 Mobile"
            + " MiuiBrowser/17|ANDROID/MIUI/XIAOMI",
        "curl/8.5|OTHER/OTHER/OTHER",
        "x'; DROP TABLE device_class; --|OTHER/OTHER/OTHER"
      })
  void aKindIsMadeOfClosedListsOnly(String agent, String code) {
    assertThat(DeviceClass.of(agent).code()).isEqualTo(code);
  }

  @Test
  void nothingSaidIsNothingKnown() {
    assertThat(DeviceClass.of(null)).isEqualTo(DeviceClass.UNKNOWN);
    assertThat(DeviceClass.of(" ")).isEqualTo(DeviceClass.UNKNOWN);
  }

  @Test
  void aCorrectionByTheLocalShiftIsToldFromAnotherOne() {
    LonLat mars = Datums.fromCgcs2000(Datum.GCJ02, TRUE);
    LonLat sixtyMetresOff = new LonLat(TRUE.lon() + 0.0005, TRUE.lat() + 0.0003);

    assertThat(new Device(KIND, mars).correction(TRUE)).isEqualTo(new Correction(KIND, true));
    assertThat(new Device(KIND, mars).correction(sixtyMetresOff))
        .isEqualTo(new Correction(KIND, true));
    // As far, but to the other side: somebody stood elsewhere.
    LonLat mirrored = new LonLat(2 * TRUE.lon() - mars.lon(), 2 * TRUE.lat() - mars.lat());
    assertThat(new Device(KIND, mirrored).correction(TRUE)).isEqualTo(new Correction(KIND, false));
  }

  @Test
  void noCorrectionTellsNothing() {
    assertThat(Device.NONE.correction(TRUE)).isNull();
    assertThat(new Device(KIND, new LonLat(TRUE.lon() + 0.0003, TRUE.lat())).correction(TRUE))
        .isNull();
    assertThat(new Device(KIND, new LonLat(2, 48)).correction(TRUE)).isNull();
  }
}
