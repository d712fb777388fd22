package org.fengqiao.account.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which passwords people may choose. */
class PasswordRuleTest {
  @ParameterizedTest
  @CsvSource({
    "Richtig-lang9, ''",
    "网格员abc123XYZ, ''",
    "Kurz-9abc, too-short",
    "alllowercase, too-simple",
    "alllower12345, too-simple",
    "Aa1-Aa1-Aa1-, too-simple",
    "Chen.Jing-2026, holds-name",
    "Old-Password-1, not-new",
    "aaaa, 'too-short,too-simple'"
  })
  void tellsEveryFault(String next, String faults) {
    assertThat(String.join(",", PasswordRule.faults(next, "Old-Password-1", "chen.jing")))
        .isEqualTo(faults);
  }

  @ParameterizedTest
  @CsvSource({"256, ''", "257, too-long"})
  void looksAtNoMoreThanTheDoor(int length, String fault) {
    String next = "Aa1-" + "bcdefghijk".repeat(30).substring(0, length - 4);
    assertThat(String.join(",", PasswordRule.faults(next, "", "x.y"))).isEqualTo(fault);
  }
}
