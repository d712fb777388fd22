package org.fengqiao.desk.http;

import io.micronaut.core.io.buffer.ByteBuffer;
import io.micronaut.core.io.buffer.ByteBufferFactory;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.MutableHeaders;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.body.TypedMessageBodyWriter;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fengqiao.desk.http.ItemViews.PageView;
import org.fengqiao.desk.http.ItemViews.RowView;
import org.jspecify.annotations.Nullable;

/**
 * Writes a page of a list. A desk reads the same rows again after every event, and a row has 800
 * bytes of JSON: so the text of a row is kept and used again for an equal row.
 */
@Singleton
@Produces(MediaType.APPLICATION_JSON)
final class PageWriter implements TypedMessageBodyWriter<PageView> {
  private static final int MOST = 2000;
  private static final int ROW_BYTES = 900;

  private final JsonMapper json;
  private final Map<Key, Text> kept = new ConcurrentHashMap<>();

  PageWriter(JsonMapper json) {
    this.json = json;
  }

  /** Readers of different roles may do different things with one item. */
  private record Key(String number, List<String> allowed) {}

  private record Text(RowView row, byte[] utf8) {}

  @Override
  public Argument<PageView> getType() {
    return Argument.of(PageView.class);
  }

  @Override
  public void writeTo(
      Argument<PageView> type,
      MediaType mediaType,
      PageView page,
      MutableHeaders headers,
      OutputStream out) {
    try {
      headers.set("Content-Type", mediaType);
      out.write(bytes(page));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public ByteBuffer<?> writeTo(
      Argument<PageView> type,
      MediaType mediaType,
      PageView page,
      MutableHeaders headers,
      ByteBufferFactory<?, ?> buffers) {
    headers.set("Content-Type", mediaType);
    return buffers.wrap(bytes(page));
  }

  private byte[] bytes(PageView page) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream(200 + page.items().size() * ROW_BYTES);
      ascii(out, "{\"items\":[");
      for (int i = 0; i < page.items().size(); i++) {
        ascii(out, i == 0 ? "" : ",");
        out.writeBytes(text(page.items().get(i)));
      }
      ascii(out, "],\"next\":");
      // A cursor is base64url: there is nothing in it to escape.
      ascii(out, page.next() == null ? "null" : '"' + page.next() + '"');
      ascii(out, ",\"total\":");
      out.writeBytes(json.writeValueAsBytes(page.total()));
      ascii(out, "}");
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void ascii(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
  }

  private byte[] text(RowView row) throws IOException {
    Key key = new Key(row.number(), row.allowed());
    @Nullable Text before = kept.get(key);
    if (before != null && before.row().equals(row)) {
      return before.utf8();
    }
    byte[] utf8 = json.writeValueAsBytes(row);
    if (kept.size() >= MOST) {
      kept.clear();
    }
    kept.put(key, new Text(row, utf8));
    return utf8;
  }
}
