package org.fengqiao.law.domain;

import java.util.List;

/**
 * Another edition of a table, as it is staged.
 *
 * @param baseDistrict whose edition it was made from: the district's or 000000
 * @param baseVersion number of that edition
 */
public record Proposal(LawTable table, String baseDistrict, int baseVersion, List<LawRow> rows) {
  public Proposal {
    rows = List.copyOf(rows);
  }

  /** How a proposal is kept as text. */
  public interface Text {
    /** As JSON. */
    String write(Proposal proposal);

    /** Back again. */
    Proposal read(String text);
  }
}
