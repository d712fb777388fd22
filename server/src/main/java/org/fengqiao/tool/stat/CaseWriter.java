package org.fengqiao.tool.stat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes cases as they are computed. Numbers have the shortest digits that read back as the same
 * double; what is undefined becomes null.
 */
final class CaseWriter implements AutoCloseable {
  private final JsonGenerator json;
  private final Map<String, String> leftOut = new LinkedHashMap<>();
  private final List<Answer.Inside> beside = new ArrayList<>();

  CaseWriter(OutputStream out, List<String> ids) throws IOException {
    json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.writeStartObject();
    json.writeArrayFieldStart("id_order");
    for (String id : ids) {
      json.writeString(id);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("cases");
  }

  CaseWriter open(String id) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", id);
    json.writeObjectFieldStart("values");
    return this;
  }

  CaseWriter put(String name, double value) throws IOException {
    json.writeFieldName(name);
    number(value);
    return this;
  }

  CaseWriter put(String name, double[] values) throws IOException {
    json.writeArrayFieldStart(name);
    for (double value : values) {
      number(value);
    }
    json.writeEndArray();
    return this;
  }

  CaseWriter put(String name, long[] values) throws IOException {
    json.writeArrayFieldStart(name);
    for (long value : values) {
      json.writeNumber(value);
    }
    json.writeEndArray();
    return this;
  }

  CaseWriter put(String name, @Nullable List<String> values) throws IOException {
    if (values == null) {
      json.writeNullField(name);
      return this;
    }
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
    return this;
  }

  void end() throws IOException {
    json.writeEndObject();
    json.writeEndObject();
  }

  /** Notes a case that is not computed, with the reason. */
  void leaveOut(String id, String reason) {
    leftOut.put(id, reason);
  }

  /** Members of the whole answer, written after the cases. */
  void beside(Answer.Inside members) {
    beside.add(members);
  }

  private void number(double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumber(value);
    } else {
      json.writeNull();
    }
  }

  @Override
  public void close() throws IOException {
    json.writeEndArray();
    json.writeArrayFieldStart("left_out");
    for (Map.Entry<String, String> entry : leftOut.entrySet()) {
      json.writeStartObject();
      json.writeStringField("id", entry.getKey());
      json.writeStringField("reason", entry.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
    for (Answer.Inside members : beside) {
      members.write(new Answer(json));
    }
    json.writeEndObject();
    json.close();
  }
}
