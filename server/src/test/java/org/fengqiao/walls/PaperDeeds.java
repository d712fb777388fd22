package org.fengqiao.walls;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** Lists in and out, and documents. */
final class PaperDeeds extends Deeds {
  PaperDeeds(Hand hand) {
    super(hand);
  }

  @Override
  void add(Map<String, Deed> deeds) {
    ledger(deeds);
    documents(deeds);
  }

  private void ledger(Map<String, Deed> deeds) {
    String list = "/api/ledger/imports/" + things.ledger();
    String columns = "{\"columns\":{\"TEXT\":0,\"PLACE\":1}}";
    String undo = "{\"id\":\"%s\",\"reason\":\"y\"}".formatted(UUID.randomUUID());
    deeds.put(
        "POST /api/ledger/imports",
        new Deed(
            "ledger.bring",
            () ->
                post(
                    "/api/ledger/imports?format=csv&id=" + UUID.randomUUID(),
                    dispatcher,
                    "内容,网格\nx,y\n")));
    deeds.put(
        "POST /api/ledger/imports/{id}/import",
        new Deed("ledger.import", () -> post(list + "/import", dispatcher, columns)));
    deeds.put(
        "POST /api/ledger/imports/{id}/undo",
        new Deed("approval.stage", () -> post(list + "/undo", dispatcher, undo)));
    deeds.put(
        "POST /api/ledger/mappings",
        new Deed(
            "ledger.mapping",
            () ->
                post(
                    "/api/ledger/mappings",
                    dispatcher,
                    "{\"name\":\"a\",\"columns\":{\"TEXT\":\"x\"}}")));
    deeds.put(
        "POST /api/ledger/columns",
        new Deed(
            "ledger.columns",
            () ->
                post(
                    "/api/ledger/columns",
                    dispatcher,
                    "{\"name\":\"a\",\"columns\":[{\"field\":\"NUMBER\",\"header\":\"x\"}]}")));
    deeds.put(
        "GET /api/ledger/items.{format}",
        new Deed("ledger.export", () -> get("/api/ledger/items.csv", dispatcher)));
    deeds.put(
        "GET /api/items/{number}/report-text",
        new Deed(
            "ledger.reportText",
            () ->
                get(
                    "/api/items/" + things.number() + "/report-text?for=HOTLINE_12345",
                    dispatcher)));
  }

  private void documents(Map<String, Deed> deeds) {
    String issued = "/api/documents/" + things.document();
    deeds.put("GET /api/documents/{id}", new Deed("document.read", () -> get(issued, dispatcher)));
    deeds.put(
        "GET /api/documents/{id}.docx",
        new Deed("document.print", () -> get(issued + ".docx", dispatcher)));
    deeds.put(
        "GET /api/documents/{id}.pdf",
        new Deed("document.print", () -> get(issued + ".pdf", dispatcher)));
    String folder = "/api/items/" + things.number() + "/documents";
    AtomicReference<String> draft = new AtomicReference<>("");
    deeds.put(
        "POST /api/items/{number}/documents",
        new Deed(
            "document.draft",
            () -> {
              String body =
                  "{\"id\":\"%s\",\"template\":\"REMINDER\"}".formatted(UUID.randomUUID());
              HttpResponse<String> answer = post(folder, dispatcher, body);
              draft.set("/api/documents/" + field(answer.body(), "id"));
              return answer;
            }));
    deeds.put(
        "POST /api/documents/{id}",
        new Deed(
            "document.edit",
            () ->
                post(
                    draft.get(),
                    dispatcher,
                    decision(
                        1,
                        "\"fields\":{\"organ\":[\"甲\"],\"toOrgan\":[\"乙\"],\"subject\":[\"丙\"],"
                            + "\"cause\":[\"拖欠\"],\"feedbackOn\":[\"2026-12-31\"]}"))));
    deeds.put(
        "POST /api/documents/{id}/issue",
        new Deed(
            "document.issue",
            () -> post(draft.get() + "/issue", dispatcher, decision(2, "\"reason\":\"\""))));
    deeds.put(
        "POST /api/documents/{id}/serve",
        new Deed(
            "document.serve",
            () ->
                post(
                    draft.get() + "/serve",
                    dispatcher,
                    decision(
                        3,
                        "\"method\":\"DIRECT\",\"relation\":\"UNIT_STAFF\",\"servedOn\":\"%s\""
                            .formatted(LocalDate.now(ZoneId.of("Asia/Shanghai")))))));
    deeds.put(
        "POST /api/documents/{id}/revoke",
        new Deed(
            "document.revoke",
            () -> post(draft.get() + "/revoke", dispatcher, decision(4, "\"reason\":\"\""))));
  }
}
