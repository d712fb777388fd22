package org.fengqiao.document.domain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fengqiao.document.domain.Sheet.Block;
import org.fengqiao.document.domain.Sheet.Line;
import org.fengqiao.document.domain.Sheet.Row;
import org.fengqiao.kernel.PersonalData;

/**
 * Writes a sheet as a .docx (ECMA-376): a zip of a few XML parts. The same sheet makes the same
 * bytes. Typefaces are named as GB/T 9704 wants them; an office that has them shows them.
 */
@PersonalData
public final class Docx {
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
  private static final String NS =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private static final String TYPES =
      HEAD
          + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
          + "<Default Extension=\"rels\""
          + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
          + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
          + override("/word/document.xml", TYPE + "document.main+xml")
          + override("/word/styles.xml", TYPE + "styles+xml")
          + override("/word/footer1.xml", TYPE + "footer+xml")
          + override(
              "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
          + "</Types>";

  private static final String PACKAGE =
      HEAD
          + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          + "<Relationship Id=\"rId1\" Type=\""
          + RELATION
          + "officeDocument\" Target=\"word/document.xml\"/>"
          + "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/"
          + "relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
          + "</Relationships>";

  private static final String PARTS =
      HEAD
          + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          + "<Relationship Id=\"rId1\" Type=\""
          + RELATION
          + "styles\" Target=\"styles.xml\"/>"
          + "<Relationship Id=\"rId2\" Type=\""
          + RELATION
          + "footer\" Target=\"footer1.xml\"/></Relationships>";

  private static final String FOOTER =
      HEAD
          + "<w:ftr"
          + NS
          + "><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>"
          + run("宋体", 28, "", "- ")
          + "<w:r><w:rPr><w:sz w:val=\"28\"/></w:rPr><w:fldChar w:fldCharType=\"begin\"/></w:r>"
          + "<w:r><w:rPr><w:sz w:val=\"28\"/></w:rPr>"
          + "<w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>"
          + "<w:r><w:rPr><w:sz w:val=\"28\"/></w:rPr><w:fldChar w:fldCharType=\"end\"/></w:r>"
          + run("宋体", 28, "", " -")
          + "</w:p></w:ftr>";

  private static final String STYLES =
      HEAD
          + "<w:styles"
          + NS
          + "><w:docDefaults><w:rPrDefault><w:rPr>"
          + "<w:rFonts w:ascii=\"仿宋_GB2312\" w:hAnsi=\"仿宋_GB2312\" w:eastAsia=\"仿宋_GB2312\"/>"
          + "<w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/><w:lang w:val=\"zh-CN\""
          + " w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
          + "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"579\" w:lineRule=\"exact\"/>"
          + "</w:pPr></w:pPrDefault></w:docDefaults></w:styles>";

  /** A4; margins 37, 26, 35 and 28 millimetres in twentieths of a point. */
  private static final String PAGE =
      "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId2\"/>"
          + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"2098\" w:right=\"1474\""
          + " w:bottom=\"1985\" w:left=\"1588\" w:header=\"851\" w:footer=\"1588\""
          + " w:gutter=\"0\"/></w:sectPr>";

  private static final String EDGE =
      " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>";
  private static final String TABLE =
      "<w:tbl><w:tblPr><w:tblW w:w=\"8844\" w:type=\"dxa\"/><w:tblBorders><w:top"
          + EDGE
          + "<w:left"
          + EDGE
          + "<w:bottom"
          + EDGE
          + "<w:right"
          + EDGE
          + "<w:insideH"
          + EDGE
          + "<w:insideV"
          + EDGE
          + "</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
          + "<w:gridCol w:w=\"2835\"/><w:gridCol w:w=\"6009\"/></w:tblGrid>";

  private Docx() {}

  /** The file. */
  public static byte[] of(Sheet sheet) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(16_384);
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      put(zip, "[Content_Types].xml", TYPES);
      put(zip, "_rels/.rels", PACKAGE);
      put(zip, "docProps/core.xml", core(sheet.title()));
      put(zip, "word/_rels/document.xml.rels", PARTS);
      put(zip, "word/styles.xml", STYLES);
      put(zip, "word/footer1.xml", FOOTER);
      put(zip, "word/document.xml", document(sheet));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
    zip.putNextEntry(entry);
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
  }

  private static String core(String title) {
    return HEAD
        + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/"
        + "core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
        + escape(title)
        + "</dc:title></cp:coreProperties>";
  }

  private static String document(Sheet sheet) {
    StringBuilder out = new StringBuilder(8_192);
    out.append(HEAD).append("<w:document").append(NS).append("><w:body>");
    boolean table = false;
    for (Block block : sheet.blocks()) {
      if (table && block instanceof Line) {
        out.append("</w:tbl>");
        table = false;
      }
      switch (block) {
        case Line line -> out.append(paragraph(line));
        case Row row -> {
          out.append(table ? "" : TABLE).append(row(row));
          table = true;
        }
      }
    }
    out.append(table ? "</w:tbl><w:p/>" : "");
    return out.append(PAGE).append("</w:body></w:document>").toString();
  }

  private static String row(Row row) {
    StringBuilder out = new StringBuilder("<w:tr>");
    int last = row.cells().size() - 1;
    for (int i = 0; i <= last; i++) {
      out.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(i == 0 ? 2835 : 6009);
      out.append("\" w:type=\"dxa\"/></w:tcPr>");
      row.cells()
          .get(i)
          .lines()
          .forEach(l -> out.append("<w:p>").append(run("仿宋_GB2312", 28, "", l)).append("</w:p>"));
      out.append(row.cells().get(i).isEmpty() ? "<w:p/>" : "").append("</w:tc>");
    }
    return out.append("</w:tr>").toString();
  }

  private static String paragraph(Line line) {
    return switch (line.style()) {
      case RED_HEAD ->
          p(
              "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"18\" w:space=\"8\" w:color=\"E60012\"/>"
                  + "</w:pBdr><w:spacing w:after=\"400\" w:line=\"900\" w:lineRule=\"exact\"/>"
                  + "<w:jc w:val=\"center\"/>",
              run("方正小标宋简体", 62, "<w:color w:val=\"E60012\"/>", line.text()));
      case TITLE ->
          p(
              "<w:spacing w:before=\"200\" w:after=\"200\" w:line=\"700\" w:lineRule=\"exact\"/>"
                  + "<w:jc w:val=\"center\"/>",
              run("方正小标宋简体", 44, "", line.text()));
      case NUMBER ->
          p(
              "<w:spacing w:after=\"300\"/><w:jc w:val=\"center\"/>",
              run("仿宋_GB2312", 32, "", line.text()));
      case FLUSH -> p("<w:spacing w:before=\"120\"/>", run("仿宋_GB2312", 32, "", line.text()));
      case HEADING ->
          p(
              "<w:keepNext/><w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>",
              run("黑体", 32, "", line.text()));
      case PARAGRAPH ->
          p(
              "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/><w:jc w:val=\"both\"/>",
              run("仿宋_GB2312", 32, "", line.text()));
      case RIGHT ->
          p(
              "<w:keepLines/><w:ind w:rightChars=\"400\" w:right=\"1280\"/><w:jc w:val=\"right\"/>",
              run("仿宋_GB2312", 32, "", line.text()));
      case NOTE ->
          p(
              "<w:spacing w:before=\"200\" w:line=\"360\" w:lineRule=\"exact\"/>",
              run("宋体", 21, "", line.text()));
    };
  }

  private static String p(String properties, String run) {
    return "<w:p><w:pPr>" + properties + "</w:pPr>" + run + "</w:p>";
  }

  private static String run(String face, int halfPoints, String more, String text) {
    return "<w:r><w:rPr><w:rFonts w:ascii=\""
        + face
        + "\" w:hAnsi=\""
        + face
        + "\" w:eastAsia=\""
        + face
        + "\"/>"
        + more
        + "<w:sz w:val=\""
        + halfPoints
        + "\"/></w:rPr><w:t xml:space=\"preserve\">"
        + escape(text)
        + "</w:t></w:r>";
  }

  /** Words as XML; what XML cannot hold and what would turn the writing round is left out. */
  private static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    Letters.of(text)
        .forEach(c -> {
          switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            default -> out.appendCodePoint(c);
          }
        });
    return out.toString();
  }
}
