package org.fengqiao.grid.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fengqiao.gis.check.RepairDifference;
import org.fengqiao.kernel.JsonText;
import org.locationtech.jts.geom.Geometry;

/** What the repair of a file did, as JSON: in numbers, grid by grid, and as outlines. */
public final class RepairJson {
  private static final double PARTS = 100;

  private RepairJson() {}

  /**
   * In numbers: {@code changed} grids in all, {@code shown} those whose outlines are kept, {@code
   * gainedM2}, {@code lostM2}, and {@code seal}: what a person names who has seen it. The seal is
   * another one when anything of the difference is.
   */
  public static Map<String, Object> summary(RepairDifference all, List<RepairRow> kept) {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("changed", all.changed());
    summary.put("shown", kept.size());
    summary.put("gainedM2", rounded(all.gainedM2()));
    summary.put("lostM2", rounded(all.lostM2()));
    summary.put("seal", seal(all, kept));
    return summary;
  }

  private static String seal(RepairDifference all, List<RepairRow> kept) {
    MessageDigest digest = sha256();
    String head =
        String.format(Locale.ROOT, "%d %.2f %.2f", all.changed(), all.gainedM2(), all.lostM2());
    digest.update(head.getBytes(StandardCharsets.UTF_8));
    for (RepairRow row : kept) {
      digest.update(('\n' + row.code() + ' ' + row.kind()).getBytes(StandardCharsets.UTF_8));
      digest.update(EditJson.of(row.before()).getBytes(StandardCharsets.UTF_8));
      digest.update(EditJson.of(row.after()).getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Grid by grid, most ground moved first; {@code no} from 1. */
  public static String rows(List<RepairRow> rows) {
    List<Map<String, Object>> list = new ArrayList<>(rows.size());
    for (RepairRow row : rows) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("no", list.size() + 1);
      one.put("feature", row.feature());
      one.put("code", row.code());
      one.put("name", row.name());
      one.put("kind", row.kind().name());
      one.put("partners", row.partners());
      one.put("gainedM2", rounded(row.gainedM2()));
      one.put("lostM2", rounded(row.lostM2()));
      list.add(one);
    }
    return JsonText.of(list);
  }

  /**
   * GeoJSON: of each row the outlines BEFORE and AFTER, and the ground GAINED and LOST where there
   * is some, told by {@code side}; nine decimals, since a repair moves less than a metre.
   *
   * @param only number of the one row asked for; 0 for all
   */
  public static String outlines(List<RepairRow> rows, int only) {
    StringBuilder out = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
    int first = out.length();
    for (int i = 0; i < rows.size(); i++) {
      if (only == 0 || only == i + 1) {
        RepairRow row = rows.get(i);
        feature(out, first, i + 1, row, "BEFORE", row.before());
        feature(out, first, i + 1, row, "AFTER", row.after());
        feature(out, first, i + 1, row, "GAINED", row.gained());
        feature(out, first, i + 1, row, "LOST", row.lost());
      }
    }
    return out.append("]}\n").toString();
  }

  private static void feature(
      StringBuilder out, int first, int no, RepairRow row, String side, Geometry geometry) {
    if (geometry.isEmpty()) {
      return;
    }
    out.append(out.length() == first ? "\n" : ",\n");
    out.append("{\"type\":\"Feature\",\"properties\":{\"no\":").append(no).append(",\"code\":");
    JsonText.quote(out, row.code()).append(",\"side\":\"").append(side);
    out.append("\"},\"geometry\":").append(EditJson.of(geometry)).append('}');
  }

  private static double rounded(double metres) {
    return Math.rint(metres * PARTS) / PARTS;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
