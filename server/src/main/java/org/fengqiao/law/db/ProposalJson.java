package org.fengqiao.law.db;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengqiao.kernel.JsonText;
import org.fengqiao.law.domain.LawRow;
import org.fengqiao.law.domain.LawTable;
import org.fengqiao.law.domain.Proposal;
import org.fengqiao.law.domain.RowReader;

/** A proposal as JSON, as it waits for its second person. */
@Singleton
final class ProposalJson implements Proposal.Text {
  private final ObjectMapper json;

  ProposalJson(ObjectMapper json) {
    this.json = json;
  }

  /** Shape of the text. */
  @Serdeable
  record Content(
      LawTable table, String baseDistrict, int baseVersion, List<Map<String, Object>> rows) {}

  @Override
  public String write(Proposal proposal) {
    return JsonText.of(
        Map.of(
            "table", proposal.table(),
            "baseDistrict", proposal.baseDistrict(),
            "baseVersion", proposal.baseVersion(),
            "rows", LawRow.plain(proposal.table(), proposal.rows())));
  }

  @Override
  public Proposal read(String text) {
    try {
      Content content = Objects.requireNonNull(json.readValue(text, Content.class));
      return new Proposal(
          content.table(),
          content.baseDistrict(),
          content.baseVersion(),
          RowReader.read(content.table(), content.rows()).orThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
