package org.fengqiao.gis.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.fengqiao.gis.finding.FindingCode;

/** KML: the Placemarks of all folders; the folders they stand in are the attribute "folder". */
final class KmlSource extends ReadOnce {
  private static final int MOST_DEPTH = 64;

  private final TextFile file;

  private KmlSource(SourceInfo info, Limits limits, TextFile file) {
    super(info, limits, file.choice().findings());
    this.file = file;
  }

  static AreaSource open(Parts parts, Format format, ReadOptions options) throws IOException {
    TextChoice.Declared given = TextChoice.given(options);
    TextFile file =
        TextFile.of(parts.main(), given == null ? KmlXml.declared(parts.main()) : given)
            .utf8ByFormat();
    DeclaredCrs crs = new DeclaredCrs(null, 4326, "format");
    SourceInfo info = new SourceInfo(format, parts.layer(), file.choice().encoding(), crs);
    return new KmlSource(info, options.limits(), file);
  }

  @Override
  void readAll(Sink sink) throws UnreadableFile, IOException {
    try (XmlGuard text = new XmlGuard(file.reader())) {
      try {
        XMLStreamReader xml = KmlXml.reader(text);
        root(xml);
        placemarks(xml, sink);
        end(xml);
        xml.close();
      } catch (XMLStreamException e) {
        throw KmlXml.broken(e, text, sink.number());
      }
    }
  }

  private static void root(XMLStreamReader xml) throws XMLStreamException, UnreadableFile {
    while (KmlXml.next(xml, 0) != XMLStreamConstants.START_ELEMENT) {
      // a prologue of comments and instructions
    }
    if (!xml.getLocalName().equals("kml")) {
      var at = xml.getLocation();
      throw Faults.file(
          FindingCode.NOT_THIS_FORMAT,
          "found",
          xml.getLocalName(),
          "line",
          at.getLineNumber(),
          "column",
          at.getColumnNumber());
    }
  }

  private void placemarks(XMLStreamReader xml, Sink sink)
      throws XMLStreamException, UnreadableFile {
    ShapeDraft draft = new ShapeDraft(limits());
    List<Folder> folders = new ArrayList<>();
    int depth = 1;
    while (depth > 0) {
      int event = KmlXml.next(xml, 0);
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("Placemark")) {
          placemark(xml, folders, draft, sink);
          continue;
        }
        if (++depth > MOST_DEPTH) {
          throw Faults.tooMuch("nesting", MOST_DEPTH);
        }
        if (xml.getLocalName().equals("Folder")) {
          folders.add(new Folder(depth, new StringBuilder()));
        } else if (xml.getLocalName().equals("name") && nameOf(folders, depth)) {
          name(xml, folders.getLast());
          depth--;
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (!folders.isEmpty() && folders.getLast().depth() == depth) {
          folders.removeLast();
        }
        depth--;
      }
    }
  }

  /** What stands behind the root, such as another document, would be lost. */
  private static void end(XMLStreamReader xml) throws XMLStreamException, UnreadableFile {
    try {
      while (xml.hasNext()) {
        KmlXml.next(xml, 0);
      }
    } catch (XMLStreamException e) {
      throw KmlXml.malformed(e, 0);
    }
  }

  private void placemark(XMLStreamReader xml, List<Folder> folders, ShapeDraft draft, Sink sink)
      throws XMLStreamException, UnreadableFile {
    int number = sink.next();
    Map<String, Object> attributes = new KmlPlacemark(xml, draft, limits()).read(number);
    String path =
        folders.stream()
            .map(f -> f.name().toString().strip())
            .filter(n -> !n.isEmpty())
            .collect(Collectors.joining("/"));
    if (!path.isEmpty()) {
      attributes.putIfAbsent("folder", path);
    }
    sink.area(attributes, draft);
  }

  /** A folder that is open: its depth in the file and its name so far. */
  private record Folder(int depth, StringBuilder name) {}

  private static boolean nameOf(List<Folder> folders, int depth) {
    return !folders.isEmpty() && folders.getLast().depth() == depth - 1;
  }

  private static void name(XMLStreamReader xml, Folder folder)
      throws XMLStreamException, UnreadableFile {
    for (int event = KmlXml.next(xml, 0);
        event != XMLStreamConstants.END_ELEMENT;
        event = KmlXml.next(xml, 0)) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        throw Faults.file(FindingCode.MALFORMED, "line", xml.getLocation().getLineNumber());
      }
      if (xml.isCharacters() && folder.name().length() < 200) {
        folder.name().append(xml.getText());
      }
    }
  }

  @Override
  public void close() {}
}
