package org.fengqiao.document.db;

import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.casework.domain.Vault;
import org.fengqiao.document.domain.Content;
import org.fengqiao.document.domain.Document;
import org.fengqiao.document.domain.DocumentEvent;
import org.fengqiao.document.domain.DocumentState;
import org.fengqiao.document.domain.DocumentStore;
import org.fengqiao.document.domain.Receipt;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.JsonText;
import org.fengqiao.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/** Documents in SQL; rows are few and written at once, so that the next statement sees them. */
@Singleton
final class SqlDocuments implements DocumentStore {
  private static final String SELECT =
      "SELECT d.district, d.id, d.item_id, d.item_number, d.template_of, d.template,"
          + " d.template_version, d.state, d.version, d.text_version, d.number, d.content_hash,"
          + " d.drafted_by, d.edited_by, d.signed_by, d.drafted_at, d.changed_at, d.issued_at,"
          + " s.method, s.relation, s.served_on, s.photo_id FROM document d"
          + " LEFT JOIN document_service s ON s.district = d.district AND s.document_id = d.id ";

  private static final String BEGIN =
      "INSERT INTO document (district, id, item_id, item_number, template_of, template,"
          + " template_version, state, version, text_version, draft_key, drafted_by, edited_by,"
          + " drafted_at, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
          + " ON CONFLICT (district, draft_key) DO NOTHING";

  private static final String CHANGE =
      "UPDATE document SET state = ?, version = ?, text_version = ?, number = ?, content_hash = ?,"
          + " edited_by = ?, signed_by = ?, changed_at = ?, issued_at = ?"
          + " WHERE district = ? AND id = ? AND version = ?";

  private static final String NEXT =
      "INSERT INTO document_series (district, mark, year, last) VALUES (?, ?, ?, 1)"
          + " ON CONFLICT (district, mark, year) DO UPDATE SET last = document_series.last + 1"
          + " RETURNING last";

  private final Sql sql;
  private final Vault vault;
  private final JsonMapper json;

  SqlDocuments(Sql sql, Vault vault, JsonMapper json) {
    this.sql = sql;
    this.vault = vault;
    this.json = json;
  }

  /** What is sealed. */
  @Serdeable
  record Sealed(Map<String, List<String>> fields, Map<String, String> frozen) {}

  @Override
  public boolean begin(Document d, UUID key) {
    return sql.update(
            BEGIN,
            d.district(),
            d.id(),
            d.itemId(),
            d.itemNumber(),
            d.templateOf(),
            d.template(),
            d.templateVersion(),
            d.state(),
            d.version(),
            d.textVersion(),
            key,
            d.draftedBy(),
            d.editedBy(),
            d.draftedAt(),
            d.changedAt())
        == 1;
  }

  @Override
  public Optional<Document> find(String district, UUID id) {
    return sql.find(
        SELECT + "WHERE d.district = ? AND d.id = ?", SqlDocuments::document, district, id);
  }

  @Override
  public Optional<Document> lock(String district, UUID id) {
    return sql.find(
        SELECT + "WHERE d.district = ? AND d.id = ? FOR UPDATE OF d",
        SqlDocuments::document,
        district,
        id);
  }

  @Override
  public Optional<Document> byNumber(String district, String number) {
    return sql.find(
        SELECT + "WHERE d.district = ? AND d.number = ?", SqlDocuments::document, district, number);
  }

  @Override
  public List<Document> of(String district, UUID itemId) {
    return sql.list(
        SELECT + "WHERE d.district = ? AND d.item_id = ? ORDER BY d.id LIMIT 500",
        SqlDocuments::document,
        district,
        itemId);
  }

  @Override
  public void change(Document d) {
    int rows =
        sql.update(
            CHANGE,
            d.state(),
            d.version(),
            d.textVersion(),
            d.number(),
            d.hash(),
            d.editedBy(),
            d.signedBy(),
            d.changedAt(),
            d.issuedAt(),
            d.district(),
            d.id(),
            d.version() - 1);
    if (rows != 1) {
      throw new IllegalStateException("not locked: document " + d.id());
    }
  }

  @Override
  public void write(Document d, Content content, Instant at) {
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("fields", content.fields());
    whole.put("frozen", content.frozen());
    byte[] plain = JsonText.of(whole).getBytes(StandardCharsets.UTF_8);
    int _ =
        sql.update(
            "INSERT INTO document_text (district, document_id, version, sealed_content, written_at)"
                + " VALUES (?, ?, ?, ?, ?)",
            d.district(),
            d.id(),
            d.textVersion(),
            vault.seal(plain, context(d)),
            at);
  }

  @Override
  public Content read(Document d) {
    byte[] sealed =
        sql.find(
                "SELECT sealed_content FROM document_text"
                    + " WHERE district = ? AND document_id = ? AND version = ?",
                row -> row.getBytes(1),
                d.district(),
                d.id(),
                d.textVersion())
            .orElseThrow(() -> new IllegalStateException("no text of document " + d.id()));
    try {
      Sealed open =
          Objects.requireNonNull(json.readValue(vault.open(sealed, context(d)), Sealed.class));
      return new Content(open.fields(), open.frozen());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void receipt(Document d, Receipt receipt, @Nullable String name, Instant at) {
    byte @Nullable [] sealed =
        name == null
            ? null
            : vault.seal(
                name.getBytes(StandardCharsets.UTF_8),
                "document_service " + d.district() + ' ' + d.id());
    int _ =
        sql.update(
            "INSERT INTO document_service (district, document_id, method, relation, served_on,"
                + " photo_id, sealed_receiver, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            d.district(),
            d.id(),
            receipt.method(),
            receipt.relation(),
            receipt.servedOn(),
            receipt.photo(),
            sealed,
            at);
  }

  @Override
  public void note(Document d, DocumentEvent event, Entry entry, Actor actor, Instant at) {
    int _ =
        sql.update(
            "INSERT INTO document_event (district, document_id, seq, event_key, request_hash,"
                + " event, at, actor_id, role) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            d.district(),
            d.id(),
            d.version(),
            entry.key(),
            entry.hash(),
            event,
            at,
            actor.id(),
            actor.role());
  }

  @Override
  public Optional<Entry> entry(String district, UUID key) {
    return sql.find(
        "SELECT document_id, event_key, request_hash FROM document_event"
            + " WHERE district = ? AND event_key = ?",
        row ->
            new Entry(
                row.getObject("document_id", UUID.class),
                row.getObject("event_key", UUID.class),
                row.getString("request_hash")),
        district,
        key);
  }

  @Override
  public int next(String district, String mark, int year) {
    return sql.find(NEXT, row -> row.getInt(1), district, mark, (short) year).orElseThrow();
  }

  private static String context(Document d) {
    return "document_text " + d.district() + ' ' + d.id() + ' ' + d.textVersion();
  }

  private static Document document(ResultSet row) throws SQLException {
    return new Document(
        row.getString("district"),
        row.getObject("id", UUID.class),
        row.getObject("item_id", UUID.class),
        row.getString("item_number"),
        row.getString("template_of"),
        row.getString("template"),
        row.getInt("template_version"),
        DocumentState.valueOf(row.getString("state")),
        row.getLong("version"),
        row.getLong("text_version"),
        row.getString("number"),
        row.getString("content_hash"),
        row.getObject("drafted_by", UUID.class),
        row.getObject("edited_by", UUID.class),
        row.getObject("signed_by", UUID.class),
        Objects.requireNonNull(at(row, "drafted_at")),
        Objects.requireNonNull(at(row, "changed_at")),
        at(row, "issued_at"),
        receipt(row));
  }

  private static @Nullable Receipt receipt(ResultSet row) throws SQLException {
    String method = row.getString("method");
    return method == null
        ? null
        : new Receipt(
            Receipt.Method.valueOf(method),
            Receipt.Relation.valueOf(row.getString("relation")),
            row.getObject("served_on", LocalDate.class),
            row.getObject("photo_id", UUID.class));
  }

  private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
