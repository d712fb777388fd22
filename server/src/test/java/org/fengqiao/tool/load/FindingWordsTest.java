package org.fengqiao.tool.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.fengqiao.gis.finding.FindingCode;
import org.fengqiao.platform.Language;
import org.fengqiao.platform.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The closed list of findings is told in the document and in every language. */
class FindingWordsTest {
  private final Messages messages = new Messages();

  @ParameterizedTest
  @EnumSource(FindingCode.class)
  void everyFindingHasWordsAndARow(FindingCode code) throws IOException {
    String list = Files.readString(Path.of("../ops/docs/findings.md"));
    assertThat(list).contains("\n| `" + code.name() + "` |");
    for (Language language : Language.values()) {
      String key = "finding." + code.name();
      assertThat(messages.text(language, key, Map.of())).as("%s", language).isNotEqualTo(key);
      assertThat(messages.text(language, key + ".do", Map.of()))
          .as("%s", language)
          .isNotEqualTo(key + ".do");
    }
  }
}
