package org.fengqiao.law.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Other rules of scores, thresholds or alarms beside those they would follow.
 *
 * @param proposal the rows
 * @param from first day they would hold
 * @param digest of their content
 * @param before what would hold on that day without them
 * @param after what would hold with them
 */
public record ScoreDraft(
    String district,
    Proposal proposal,
    LocalDate from,
    String digest,
    WarningRules before,
    WarningRules after) {

  /**
   * SHA-256 in hexadecimal of the rows, whatever their order, and of the numbers of the editions of
   * all tables of scores they stand beside: when one of those moves, what was tried was something
   * else. The first day and the reason are no part of it.
   */
  public static String digest(Proposal proposal, LawEdition before) {
    List<String> rows =
        proposal.rows().stream()
            .map(row -> row.plain(proposal.table()).toString())
            .sorted()
            .toList();
    String beside =
        Arrays.stream(LawTable.values())
            .filter(LawTable::ofScores)
            .map(table -> table.sql() + ' ' + before.version(table))
            .collect(Collectors.joining("\n"));
    String text =
        String.join("\n", proposal.table().sql(), proposal.baseDistrict(), beside, "")
            + String.join("\n", rows);
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
