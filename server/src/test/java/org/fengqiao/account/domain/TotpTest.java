package org.fengqiao.account.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
  private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  /** RFC 6238 appendix B, the last six of its eight digits. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130",
  })
  void theStandardsVectors(long second, String code) {
    assertThat(Totp.code(KEY, second / 30)).isEqualTo(code);
  }

  @Test
  void aCodeWorksOnceAndOnlyAroundItsTime() {
    Instant at = Instant.ofEpochSecond(1_111_111_111L);
    long step = 1_111_111_111L / 30;
    assertThat(Totp.accept(KEY, "050471", at, 0)).hasValue(step);
    assertThat(Totp.accept(KEY, "050471", at, step)).isEmpty();
    assertThat(Totp.accept(KEY, "050471", at.plusSeconds(30), 0)).hasValue(step);
    assertThat(Totp.accept(KEY, "050471", at.plusSeconds(90), 0)).isEmpty();
    assertThat(Totp.accept(KEY, "", at, 0)).isEmpty();
  }

  /** RFC 4648 section 10, without padding. */
  @ParameterizedTest
  @CsvSource({
    "f, MY",
    "fo, MZXQ",
    "foo, MZXW6",
    "foob, MZXW6YQ",
    "fooba, MZXW6YTB",
    "foobar, MZXW6YTBOI"
  })
  void base32(String text, String typed) {
    assertThat(Totp.base32(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(typed);
  }

  @Test
  void theAddressToScan() {
    assertThat(Totp.uri(KEY, "枫桥 x", "anna&b"))
        .isEqualTo(
            "otpauth://totp/%E6%9E%AB%E6%A1%A5%20x:anna%26b"
                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%E6%9E%AB%E6%A1%A5%20x");
  }
}
