package org.fengqiao.gis.read;

import java.nio.charset.Charset;
import java.util.List;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * How the texts of a file are read, and what is to be said of it.
 *
 * @param charset what decodes them
 * @param encoding how it is named and why
 * @param findings guessed, contradicted or mixed; none when all is as declared
 */
record TextChoice(Charset charset, Encoding encoding, List<Finding> findings) {

  /**
   * What somebody or something says of the encoding.
   *
   * @param charset the set
   * @param from who says it
   */
  record Declared(Charset charset, Encoding.From from) {}

  /** What the person who imports says. */
  static @Nullable Declared given(ReadOptions options) {
    return options.charset() == null ? null : new Declared(options.charset(), Encoding.From.GIVEN);
  }

  /** Whether some texts do not fit. */
  boolean mixed() {
    return findings.stream().anyMatch(f -> f.code() == FindingCode.ENCODING_MIXED);
  }

  static TextChoice certain(Charset set, Encoding.From from) {
    return new TextChoice(Charsets.decoding(set), new Encoding(set.name(), from), List.of());
  }

  /** Takes what is declared if the texts allow it, else what fits them. */
  static TextChoice of(@Nullable Declared declared, TextEvidence evidence) {
    // Texts of both kinds can all be valid GBK and yet not all be right.
    boolean twoKinds = declared != null && Charsets.chinese(declared.charset()) && evidence.mixed();
    if (declared != null && !twoKinds && evidence.allows(declared.charset())) {
      return certain(declared.charset(), declared.from());
    }
    if (evidence.mixed()) {
      return mixed(declared, evidence);
    }
    Charset fitting = evidence.fitting();
    Encoding encoding = new Encoding(fitting.name(), Encoding.From.DETECTED);
    if (evidence.silent()) {
      return new TextChoice(fitting, encoding, List.of());
    }
    Finding told =
        declared == null
            ? Finding.of(FindingCode.ENCODING_GUESSED, Faults.facts("used", fitting.name()))
            : Finding.of(
                FindingCode.ENCODING_CONTRADICTED,
                Faults.facts("declared", declared.charset().name(), "used", fitting.name()));
    return new TextChoice(fitting, encoding, List.of(told));
  }

  private static TextChoice mixed(@Nullable Declared declared, TextEvidence evidence) {
    Charset used = evidence.fitting();
    TextEvidence.Place odd = evidence.odd();
    Finding told = Finding.of(FindingCode.ENCODING_MIXED, Faults.facts("used", used.name()));
    if (odd != null) {
      told = place(used, odd);
    }
    Encoding.From from = Encoding.From.DETECTED;
    if (declared != null && Charsets.decoding(declared.charset()).equals(used)) {
      from = declared.from();
    }
    return new TextChoice(used, new Encoding(used.name(), from), List.of(told));
  }

  private static Finding place(Charset used, TextEvidence.Place odd) {
    boolean ofFeature = "feature".equals(odd.unit()) && odd.number() > 0;
    return ofFeature
        ? Finding.of(
            FindingCode.ENCODING_MIXED,
            (int) odd.number(),
            Faults.facts("used", used.name(), "byte", odd.at()))
        : Finding.of(
            FindingCode.ENCODING_MIXED,
            Faults.facts("used", used.name(), odd.unit(), odd.number(), "byte", odd.at()));
  }
}
