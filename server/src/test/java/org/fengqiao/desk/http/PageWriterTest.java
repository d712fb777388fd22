package org.fengqiao.desk.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import io.micronaut.http.MediaType;
import io.micronaut.http.simple.SimpleHttpHeaders;
import io.micronaut.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.desk.http.ItemViews.BodyView;
import org.fengqiao.desk.http.ItemViews.PageView;
import org.fengqiao.desk.http.ItemViews.RowView;
import org.fengqiao.desk.http.ItemViews.TotalsView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A page written row by row is the page as the JSON library writes it, also the second time. */
class PageWriterTest {
  private final JsonMapper json = JsonMapper.createDefault();
  private final PageWriter writer = new PageWriter(json);

  @Test
  void anEmptyPage() throws IOException {
    same(new PageView(List.of(), null, new TotalsView(0, 0, 0, 0)));
  }

  @Test
  void whateverStandsInARow() throws IOException {
    same(page("\"引号\\\u2028<script>\n", 1, List.of("verify"), "eyJ_-09"));
    same(page("", 1, List.of(), null));
  }

  @Test
  void aRowThatChangedIsWrittenAnew() throws IOException {
    same(page("楼上漏水", 1, List.of("verify", "accept"), null));
    same(page("楼上漏水", 2, List.of("verify", "accept"), null));
    same(page("楼上不漏水", 2, List.of("verify", "accept"), null));
    same(page("楼上漏水", 1, List.of("verify"), null));
    same(page("楼上漏水", 1, List.of("verify", "accept"), null));
  }

  @Test
  void moreRowsThanAreKept() throws IOException {
    List<RowView> rows = new ArrayList<>();
    for (int i = 0; i < 4100; i++) {
      rows.add(row("n" + i, "事项" + i, 1, List.of()));
    }
    same(new PageView(rows, null, new TotalsView(1, 2, 3, 4)));
  }

  private void same(PageView page) throws IOException {
    for (int turn = 0; turn < 2; turn++) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      writer.writeTo(
          Argument.of(PageView.class),
          MediaType.APPLICATION_JSON_TYPE,
          page,
          new SimpleHttpHeaders(),
          out);
      assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(json.writeValueAsString(page));
    }
  }

  private static PageView page(
      String summary, long version, List<String> allowed, @Nullable String next) {
    return new PageView(
        List.of(row("440105-2026-1", summary, version, allowed), row("2", "另一件", 1, allowed)),
        next,
        new TotalsView(4, 3, 2, 1));
  }

  private static RowView row(String number, String summary, long version, List<String> allowed) {
    return new RowView(
        number,
        "REPORTED",
        "LABOR",
        null,
        true,
        "BLUE",
        "NORMAL",
        "440105001001001",
        "某社区第01网格",
        "440105001001",
        "某社区",
        "440105001",
        null,
        summary,
        2,
        Instant.parse("2026-01-05T01:30:00.120Z"),
        Instant.parse("2026-01-05T01:30:00Z"),
        LocalDate.of(2026, 2, 1),
        null,
        null,
        new BodyView("440105001-PM", "某街道人民调解委员会"),
        version,
        allowed,
        false,
        "COMMUNITY",
        "DISPUTE",
        "NONE",
        null,
        false,
        false);
  }
}
