package org.fengqiao.gis.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads one Placemark: its areas, name, description and extended data. */
final class KmlPlacemark {
  private static final int MOST_DEPTH = 64;

  private final XMLStreamReader xml;
  private final ShapeDraft draft;
  private final Limits limits;
  private final KmlCoordinates coordinates;
  private final Map<String, Object> attributes = new LinkedHashMap<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable String dataName;
  private boolean ring;
  private boolean polygon;

  KmlPlacemark(XMLStreamReader xml, ShapeDraft draft, Limits limits) {
    this.xml = xml;
    this.draft = draft.clear();
    this.limits = limits;
    this.coordinates = new KmlCoordinates(draft);
  }

  /** Reads on to the end of the element; answers the attributes, the area is in the draft. */
  Map<String, Object> read(int feature) throws XMLStreamException, UnreadableFile {
    open.push("Placemark");
    while (!open.isEmpty()) {
      switch (KmlXml.next(xml, feature)) {
        case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
        case XMLStreamConstants.END_ELEMENT -> end(open.pop());
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            characters();
        default -> {
          // comments and instructions say nothing
        }
      }
    }
    addTable();
    return attributes;
  }

  private void start(String element) throws UnreadableFile {
    if (open.size() >= MOST_DEPTH) {
      throw Faults.tooMuch("nesting", MOST_DEPTH);
    }
    open.push(element);
    text.setLength(0);
    switch (element) {
      case "Polygon" -> {
        draft.startPolygon();
        polygon = true;
      }
      case "LinearRing" -> {
        ring = polygon;
        if (!polygon) {
          draft.other(element);
        }
      }
      case "Point", "LineString", "Model", "Track", "MultiTrack" -> draft.other(element);
      case "coordinates" -> {
        draft.startRing();
        coordinates.start();
      }
      case "Data", "SimpleData" -> dataName = xml.getAttributeValue(null, "name");
      default -> {
        // styles, times and views are no matter of ours
      }
    }
  }

  private void characters() {
    String element = String.valueOf(open.peek());
    if (element.equals("coordinates")) {
      if (ring) {
        coordinates.take(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
      }
    } else if (text.length() < limits.textChars()) {
      text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }
  }

  private void end(String element) throws UnreadableFile {
    switch (element) {
      case "coordinates" -> {
        if (ring) {
          coordinates.end();
          draft.endRing();
        }
      }
      case "LinearRing" -> ring = false;
      case "Polygon" -> polygon = false;
      case "name", "description" -> {
        if (open.size() == 1) {
          put(element);
        }
      }
      case "value" -> {
        if ("Data".equals(open.peek())) {
          put(dataName);
        }
      }
      case "SimpleData" -> put(dataName);
      default -> {
        // nothing to keep
      }
    }
    text.setLength(0);
  }

  private void put(@Nullable String name) throws UnreadableFile {
    String value = Texts.plain(text.toString(), limits);
    if (name == null || name.isBlank() || value == null) {
      return;
    }
    if (attributes.size() >= limits.fields()) {
      throw Faults.tooMuch("fields", limits.fields());
    }
    attributes.putIfAbsent(name.strip(), value);
  }

  private void addTable() {
    if (attributes.get("description") instanceof String html && html.indexOf('<') >= 0) {
      KmlDescription.table(html)
          .forEach((name, value) -> {
            if (!value.isEmpty() && attributes.size() < limits.fields()) {
              attributes.putIfAbsent(name, value);
            }
          });
    }
  }
}
