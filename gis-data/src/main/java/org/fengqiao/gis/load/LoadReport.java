package org.fengqiao.gis.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fengqiao.gis.LonLat;
import org.fengqiao.gis.crs.Evidence;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.Severity;
import org.fengqiao.gis.read.Encoding;
import org.fengqiao.gis.read.Format;
import org.json.simple.JSONValue;
import org.jspecify.annotations.Nullable;

/**
 * What a file is and what is wrong with it.
 *
 * @param file as the caller names it
 * @param format null when it cannot be told
 * @param layer name of the layer; null as the format
 * @param encoding how texts were read; null when none were
 * @param datum what its coordinates are in
 * @param level what the areas are
 * @param district six digits most codes begin with; empty when there are none
 * @param features areas of the file, broken ones among them
 * @param areaM2 ground of all areas, square metres
 * @param findings errors first, then warnings, then notes
 * @param repaired areas the repair changes
 * @param publishable whether nothing keeps it from being published
 */
public record LoadReport(
    String file,
    @Nullable Format format,
    @Nullable String layer,
    @Nullable Encoding encoding,
    DatumReport datum,
    Level level,
    String district,
    int features,
    double areaM2,
    List<Finding> findings,
    int repaired,
    boolean publishable) {

  private static final int DECIMALS = 7;

  public LoadReport {
    findings = List.copyOf(findings);
  }

  /**
   * What the coordinates are in.
   *
   * @param proposed by the evidence; null when nothing fits
   * @param declared by the person who imports, else by the file; null when both are silent
   * @param inFile by the file; null when it is silent
   * @param used what was converted from; null when nothing was
   * @param conclusive whether the evidence needs nobody's word
   * @param confirmed whether a person said it or the evidence is conclusive
   * @param northFirst whether the axes were turned
   */
  public record DatumReport(
      @Nullable String proposed,
      @Nullable String declared,
      @Nullable String inFile,
      @Nullable String used,
      boolean conclusive,
      boolean confirmed,
      boolean northFirst,
      List<Evidence> evidence) {
    /** Nothing is known. */
    public static final DatumReport NONE =
        new DatumReport(null, null, null, null, false, false, false, List.of());

    public DatumReport {
      evidence = List.copyOf(evidence);
    }
  }

  /** Of a file that cannot be read at all. */
  public static LoadReport unreadable(String file, Finding finding) {
    return new LoadReport(
        file,
        null,
        null,
        null,
        DatumReport.NONE,
        Level.UNKNOWN,
        "",
        0,
        0,
        List.of(finding),
        0,
        false);
  }

  /** How many findings of a severity there are. */
  public long count(Severity severity) {
    return findings.stream().filter(f -> f.severity() == severity).count();
  }

  /** One line of JSON, members in a fixed order. */
  public String json() {
    return JSONValue.toJSONString(members());
  }

  /** The members of {@link #json}, in its order. */
  public Map<String, @Nullable Object> members() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("file", file);
    map.put("format", format == null ? null : small(format.name()));
    map.put("layer", layer);
    Map<String, @Nullable Object> texts = new LinkedHashMap<>();
    texts.put("used", encoding == null ? null : encoding.used());
    texts.put("from", encoding == null ? null : small(encoding.from().name()));
    map.put("encoding", texts);
    map.put("datum", datumMembers());
    map.put("level", level.word());
    map.put("district", district.isEmpty() ? null : district);
    map.put("features", features);
    map.put("areaM2", Math.rint(areaM2));
    map.put("findings", findings.stream().map(LoadReport::members).toList());
    map.put("repaired", repaired);
    map.put("publishable", publishable);
    return map;
  }

  private Map<String, @Nullable Object> datumMembers() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("proposed", datum.proposed());
    map.put("declared", datum.declared());
    map.put("inFile", datum.inFile());
    map.put("used", datum.used());
    map.put("conclusive", datum.conclusive());
    map.put("confirmed", datum.confirmed());
    map.put("northFirst", datum.northFirst());
    map.put("evidence", datum.evidence().stream().map(LoadReport::members).toList());
    return map;
  }

  private static Map<String, @Nullable Object> members(Evidence evidence) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("hypothesis", evidence.hypothesis());
    map.put("kind", evidence.kind().word());
    map.put("value", evidence.value());
    map.put("text", evidence.text());
    return map;
  }

  /** A finding as it is printed: its place is {@code [lon,lat]}, null when there is none. */
  public static Map<String, @Nullable Object> members(Finding finding) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("code", finding.code().name());
    map.put("severity", small(finding.severity().name()));
    map.put("feature", finding.feature());
    map.put("codes", finding.codes());
    LonLat at = finding.at();
    map.put("at", at == null ? null : List.of(rounded(at.lon()), rounded(at.lat())));
    map.put("facts", facts(finding));
    return map;
  }

  /** Numbers as they are; JSON has no word for NaN. */
  private static Map<String, @Nullable Object> facts(Finding finding) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    finding
        .facts()
        .forEach((name, value) ->
            map.put(
                name,
                value instanceof Double d
                    ? (Double.isFinite(d) ? Math.rint(d * 1e4) / 1e4 : d.toString())
                    : value instanceof Number || value instanceof Boolean
                        ? value
                        : String.valueOf(value)));
    return map;
  }

  private static double rounded(double degrees) {
    double scale = Math.pow(10, DECIMALS);
    return Math.rint(degrees * scale) / scale;
  }

  private static String small(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
