package org.fengqiao.walls;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

/** Files brought from a page. */
final class ImportDeeds extends Deeds {
  private static final String TABLE = "名称\n导入花园\n";
  private static final String PATH = "/api/imports/";

  ImportDeeds(Hand hand) {
    super(hand);
  }

  @Override
  void add(Map<String, Deed> deeds) throws Exception {
    UUID left = UUID.randomUUID();
    deeds.put(
        "POST /api/imports",
        new Deed("import.start", () -> post("/api/imports", admin, announced(left))));
    deeds.put(
        "POST /api/imports/{id}/cancel",
        new Deed("import.cancel", () -> post(PATH + left + "/cancel", admin, "{}")));
    UUID again = checked();
    deeds.put(
        "POST /api/imports/{id}/check",
        new Deed("import.check", () -> post(PATH + again + "/check", admin, "{}")));
    UUID done = checked();
    deeds.put(
        "POST /api/imports/{id}/accept",
        new Deed("import.accept", () -> post(PATH + done + "/accept", admin, "{\"check\":1}")));
  }

  private UUID checked() throws Exception {
    UUID id = UUID.randomUUID();
    post("/api/imports", admin, announced(id));
    String sum = HexFormat.of().formatHex(sha(TABLE.getBytes(StandardCharsets.UTF_8)));
    send("PUT", PATH + id + "/files/0/pieces/0?sha256=" + sum, admin, TABLE);
    for (int k = 0; k < 300 && !get(PATH + id, admin).body().contains("\"CHECKED\""); k++) {
      Thread.sleep(100);
    }
    return id;
  }

  private static String announced(UUID id) throws Exception {
    byte[] bytes = TABLE.getBytes(StandardCharsets.UTF_8);
    return """
    {"id":"%s","kind":"GAZETTEER","files":[{"name":"a.csv","size":%d,"digest":"%s"}]}\
    """
        .formatted(id, bytes.length, HexFormat.of().formatHex(sha(sha(bytes))));
  }

  private static byte[] sha(byte[] bytes) throws Exception {
    return MessageDigest.getInstance("SHA-256").digest(bytes);
  }
}
