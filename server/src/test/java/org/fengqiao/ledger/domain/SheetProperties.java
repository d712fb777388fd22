package org.fengqiao.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is exported can be imported again, and nothing of it is ever a formula. */
class SheetProperties {
  @Provide
  Arbitrary<List<List<String>>> rows() {
    Arbitrary<String> cell =
        Arbitraries.strings()
            .withChars("=+-@＝＋－＠'\",;\t\n 甲乙丙abc019")
            .ofMaxLength(12)
            .map(String::strip);
    return cell.list().ofSize(3).list().ofMinSize(1).ofMaxSize(8);
  }

  @Property(tries = 200)
  void roundTrip(@ForAll("rows") List<List<String>> rows, @ForAll TableFile.Format format)
      throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SheetWriter writer = SheetWriter.of(format, out)) {
      writer.row(List.of("序号", "甲", "乙", "丙"));
      for (int i = 0; i < rows.size(); i++) {
        writer.row(List.of("r" + i, rows.get(i).get(0), rows.get(i).get(1), rows.get(i).get(2)));
      }
    }
    Table read = TableFile.read(out.toByteArray(), format, TableFile.Limits.DOOR);
    assertThat(read.rows()).hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i++) {
      for (int c = 0; c < 3; c++) {
        String cell = read.rows().get(i).cell(c + 1);
        assertThat(cell).doesNotMatch("(?s)^[=+\\-@＝＋－＠\t\r\n].*");
        assertThat(Neutral.read(cell.strip())).isEqualTo(rows.get(i).get(c));
      }
    }
  }

  @Property(tries = 500)
  void neutralAndBack(@ForAll String words) {
    assertThat(Neutral.read(Neutral.cell(words))).isEqualTo(words);
    assertThat(Neutral.cell(words)).doesNotMatch("(?s)^[=+\\-@\t\r].*");
  }
}
