package org.fengqiao.intake.domain;

import java.util.List;
import java.util.UUID;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.dispatch.domain.Body;
import org.fengqiao.grid.domain.Candidate;
import org.fengqiao.kernel.JsonText;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a report. Kept as text with the report, so that a retry gets the same bytes however
 * the item has moved on since.
 *
 * @param id the client's UUID
 * @param json body of the answer
 */
public record Receipt(UUID id, String json) {

  /** Number of the item that was opened; every receipt begins with it. */
  public String number() {
    int from = "{\"number\":\"".length();
    return json.substring(from, json.indexOf('"', from));
  }

  /** Receipt of a report whose grid is sure. */
  public static Receipt sure(UUID id, Item item, @Nullable Body body, List<FirstClock> due) {
    StringBuilder json = place(item);
    json.append(",\"body\":");
    if (body == null) {
      json.append("null");
    } else {
      json.append('{');
      member(json, "code", body.code()).append(',');
      member(json, "name", body.name()).append('}');
    }
    return new Receipt(id, end(json, item, due));
  }

  /** Receipt of a doubtful point: a person confirms one of the candidates before anyone gets it. */
  public static Receipt doubtful(
      UUID id, Item item, List<Candidate> candidates, List<FirstClock> due) {
    StringBuilder json = place(item).append(",\"body\":null,\"confirm\":true,\"candidates\":[");
    for (int i = 0; i < candidates.size(); i++) {
      Candidate c = candidates.get(i);
      json.append(i == 0 ? "{" : ",{");
      member(json, "grid", c.grid()).append(',');
      member(json, "name", c.name()).append(',');
      member(json, "community", c.community()).append(',');
      member(json, "street", c.street()).append(",\"distanceM\":");
      json.append(Math.round(c.distanceM() * 10) / 10.0).append(",\"share\":");
      json.append(Math.round(c.share() * 1000) / 1000.0).append('}');
    }
    return new Receipt(id, end(json.append(']'), item, due));
  }

  private static StringBuilder place(Item item) {
    StringBuilder json = new StringBuilder(400).append('{');
    member(json, "number", item.number()).append(',');
    member(json, "grid", item.gridCode()).append(',');
    member(json, "community", item.communityCode()).append(',');
    return member(json, "street", item.streetCode());
  }

  private static String end(StringBuilder json, Item item, List<FirstClock> due) {
    member(json.append(','), "level", item.level().name()).append(",\"due\":[");
    for (int i = 0; i < due.size(); i++) {
      FirstClock d = due.get(i);
      json.append(i == 0 ? "{" : ",{");
      member(json, "code", d.code()).append(',');
      member(json, "dueDate", d.dueDate().toString()).append(',');
      member(json, "legalDueDate", d.legalDueDate().toString());
      json.append(",\"provisional\":").append(d.provisional()).append('}');
    }
    return json.append("]}").toString();
  }

  private static StringBuilder member(StringBuilder json, String name, String value) {
    return JsonText.quote(json.append('"').append(name).append("\":"), value);
  }
}
