package org.fengqiao.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JsonTextTest {
  private static final JsonFactory JACKSON = new JsonFactory();

  @Property(tries = 300)
  void aReaderGetsEveryTextBack(@ForAll String text) throws IOException {
    try (JsonParser parser = JACKSON.createParser(JsonText.of(text))) {
      assertThat(parser.nextToken()).isEqualTo(JsonToken.VALUE_STRING);
      assertThat(parser.getText()).isEqualTo(text);
      assertThat(parser.nextToken()).isNull();
    }
  }

  @Test
  void valuesHaveTheirPlainForm() {
    Map<Object, Object> map = new LinkedHashMap<>();
    map.put("a\"b", 1);
    map.put(Level.RED, null);
    map.put("list", Arrays.asList("x", true, 2L, 0.5, new BigDecimal("1.20"), Kind.LABOR, null));
    map.put("inner", Map.of("k", "\u0001\n\u2028"));
    assertThat(JsonText.of(map))
        .isEqualTo(
            "{\"a\\\"b\":1,\"RED\":null,\"list\":[\"x\",true,2,0.5,1.20,\"LABOR\",null],"
                + "\"inner\":{\"k\":\"\\u0001\\n\u2028\"}}");
    assertThat(JsonText.of(Map.of())).isEqualTo("{}");
    assertThat(JsonText.of(List.of())).isEqualTo("[]");
  }

  @Test
  void whatIsNoSmallValueIsRefused() {
    assertThatThrownBy(() -> JsonText.of(List.of(Optional.empty())))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> JsonText.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
  }
}
