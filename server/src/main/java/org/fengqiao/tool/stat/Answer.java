package org.fengqiao.tool.stat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.IntFunction;

/** An object of JSON; what is undefined becomes null. */
final class Answer implements AutoCloseable {
  private final JsonGenerator json;

  Answer(OutputStream out) throws IOException {
    json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.writeStartObject();
  }

  /** A writer inside an object that somebody else began and ends. */
  Answer(JsonGenerator json) {
    this.json = json;
  }

  Answer put(String name, double value) throws IOException {
    json.writeFieldName(name);
    number(value);
    return this;
  }

  Answer put(String name, long value) throws IOException {
    json.writeNumberField(name, value);
    return this;
  }

  Answer put(String name, String value) throws IOException {
    json.writeStringField(name, value);
    return this;
  }

  Answer put(String name, boolean value) throws IOException {
    json.writeBooleanField(name, value);
    return this;
  }

  Answer absent(String name) throws IOException {
    json.writeNullField(name);
    return this;
  }

  Answer put(String name, double[] values) throws IOException {
    json.writeArrayFieldStart(name);
    for (double value : values) {
      number(value);
    }
    json.writeEndArray();
    return this;
  }

  Answer put(String name, int[] values) throws IOException {
    json.writeArrayFieldStart(name);
    for (int value : values) {
      json.writeNumber(value);
    }
    json.writeEndArray();
    return this;
  }

  Answer names(String name, int[] ordinals, IntFunction<String> named) throws IOException {
    json.writeArrayFieldStart(name);
    for (int ordinal : ordinals) {
      json.writeString(named.apply(ordinal));
    }
    json.writeEndArray();
    return this;
  }

  /** What writes the inside of an object. */
  interface Inside {
    void write(Answer answer) throws IOException;
  }

  /** What writes the inside of one element. */
  interface Each<T> {
    void write(Answer answer, T element) throws IOException;
  }

  Answer object(String name, Inside inside) throws IOException {
    json.writeObjectFieldStart(name);
    inside.write(this);
    json.writeEndObject();
    return this;
  }

  <T> Answer objects(String name, List<T> elements, Each<T> each) throws IOException {
    json.writeArrayFieldStart(name);
    for (T element : elements) {
      json.writeStartObject();
      each.write(this, element);
      json.writeEndObject();
    }
    json.writeEndArray();
    return this;
  }

  private void number(double value) throws IOException {
    if (!Double.isFinite(value)) {
      json.writeNull();
    } else if (value == Math.rint(value) && Math.abs(value) < 0x1p53) {
      json.writeNumber((long) value);
    } else {
      json.writeNumber(value);
    }
  }

  @Override
  public void close() throws IOException {
    json.writeEndObject();
    json.close();
  }
}
