package org.fengqiao.document.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fengqiao.kernel.PersonalData;

/**
 * What a document says besides its template.
 *
 * @param fields answers by part
 * @param frozen what the house filled in when it was issued, citations included; empty before
 */
@PersonalData
public record Content(Map<String, List<String>> fields, Map<String, String> frozen) {
  public Content {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    fields.forEach((name, entries) -> copy.put(name, List.copyOf(entries)));
    fields = java.util.Collections.unmodifiableMap(copy);
    frozen = Map.copyOf(frozen);
  }

  /** A draft's. */
  public static Content of(Map<String, List<String>> fields) {
    return new Content(fields, Map.of());
  }

  /** Entries of a part; empty when not given. */
  public List<String> entries(String part) {
    return fields.getOrDefault(part, List.of());
  }

  /** The same, with what the house knows at the moment of issue. */
  public Content freeze(Map<String, String> values) {
    return new Content(fields, values);
  }

  /**
   * SHA-256 over names and entries in order of name, each with its length before it, so that no two
   * contents can be told as one.
   *
   * @param frame what else is bound: id, template, number
   */
  public String hash(String... frame) {
    MessageDigest digest = sha256();
    for (String part : frame) {
      put(digest, part);
    }
    new TreeMap<>(fields)
        .forEach((name, entries) -> {
          put(digest, name);
          put(digest, Integer.toString(entries.size()));
          entries.forEach(e -> put(digest, e));
        });
    put(digest, "frozen");
    new TreeMap<>(frozen)
        .forEach((name, value) -> {
          put(digest, name);
          put(digest, value);
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void put(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
