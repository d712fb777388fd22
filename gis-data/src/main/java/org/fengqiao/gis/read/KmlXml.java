package org.fengqiao.gis.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.fengqiao.gis.finding.FindingCode;
import org.jspecify.annotations.Nullable;

/** XML of strangers: no document type, no entity, nothing fetched. */
final class KmlXml {
  private static final Pattern DECLARED =
      Pattern.compile("^\\s*<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

  private KmlXml() {}

  /** The character set of the XML declaration. */
  static TextChoice.@Nullable Declared declared(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String head = new String(in.readNBytes(300), StandardCharsets.ISO_8859_1);
      Matcher found = DECLARED.matcher(head.startsWith("ï»¿") ? head.substring(3) : head);
      Charset named = found.find() ? Charsets.named(found.group(1)) : null;
      return named == null ? null : new TextChoice.Declared(named, Encoding.From.DECLARED);
    }
  }

  static XMLStreamReader reader(XmlGuard text) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("nothing is fetched");
    });
    return factory.createXMLStreamReader(text);
  }

  /** The next event; refuses document types and entities. */
  static int next(XMLStreamReader xml, int feature) throws XMLStreamException, UnreadableFile {
    int event = xml.next();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw entity(xml, feature);
    }
    return event;
  }

  private static UnreadableFile entity(XMLStreamReader xml, int feature) {
    var at = xml.getLocation();
    return Faults.feature(
        FindingCode.XML_ENTITY,
        feature,
        "line",
        at.getLineNumber(),
        "column",
        at.getColumnNumber());
  }

  /** What broken XML means. */
  static UnreadableFile broken(XMLStreamException error, XmlGuard text, int feature) {
    if (error.getNestedException() instanceof XmlGuard.TooLong) {
      return Faults.feature(FindingCode.TOO_MUCH, feature, "what", "xml");
    }
    if (!text.ended()) {
      return malformed(error, feature);
    }
    return Faults.feature(
        FindingCode.TRUNCATED,
        feature,
        "part",
        ".kml",
        "line",
        line(error),
        "column",
        column(error));
  }

  /** Broken in the middle. */
  static UnreadableFile malformed(XMLStreamException error, int feature) {
    return Faults.feature(
        FindingCode.MALFORMED,
        feature,
        "line",
        line(error),
        "column",
        column(error),
        "detail",
        message(error));
  }

  private static int line(XMLStreamException error) {
    return error.getLocation() == null ? 1 : error.getLocation().getLineNumber();
  }

  private static int column(XMLStreamException error) {
    return error.getLocation() == null ? 1 : error.getLocation().getColumnNumber();
  }

  /** The library writes the place before and the words behind. */
  private static String message(XMLStreamException error) {
    String text = String.valueOf(error.getMessage());
    int words = text.indexOf("Message: ");
    String detail = words < 0 ? text : text.substring(words + 9);
    return detail.length() > 200 ? detail.substring(0, 200) : detail;
  }
}
