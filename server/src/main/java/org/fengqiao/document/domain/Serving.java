package org.fengqiao.document.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.PersonalData;
import org.fengqiao.kernel.PlainText;
import org.fengqiao.kernel.Refusal.Field;
import org.jspecify.annotations.Nullable;

/**
 * A service as told, to be judged.
 *
 * @param consented the addressee agreed to electronic service; nothing else needs it
 * @param receiver name of receiver or witness
 */
@PersonalData
public record Serving(
    Receipt.@Nullable Method method,
    Receipt.@Nullable Relation relation,
    @Nullable LocalDate servedOn,
    @Nullable UUID photo,
    boolean consented,
    @Nullable String receiver) {
  private static final String MISSING = "missing";

  public Serving {
    receiver = receiver == null || receiver.isBlank() ? null : receiver.strip();
  }

  /** What is missing or cannot be true. */
  public List<Field> faults(Document document, LocalDate today) {
    List<Field> faults = new ArrayList<>();
    day(document, today, faults);
    if (method == null) {
      faults.add(new Field("/method", MISSING));
    }
    if (relation == null) {
      faults.add(new Field("/relation", MISSING));
    }
    if (method != null && relation != null) {
      taking(method, relation, faults);
    }
    String fault = receiver == null ? "" : PlainText.fault(receiver);
    if (!fault.isEmpty()) {
      faults.add(new Field("/receiver", fault));
    }
    return faults;
  }

  private void day(Document document, LocalDate today, List<Field> faults) {
    Instant issued = document.issuedAt();
    LocalDate from = issued == null ? today : issued.atZone(Clock.ZONE).toLocalDate();
    if (servedOn == null) {
      faults.add(new Field("/servedOn", MISSING));
    } else if (servedOn.isBefore(from)) {
      faults.add(new Field("/servedOn", "before-issue"));
    } else if (servedOn.isAfter(today)) {
      faults.add(new Field("/servedOn", "future"));
    }
  }

  private void taking(Receipt.Method how, Receipt.Relation who, List<Field> faults) {
    if (!how.suits(who)) {
      faults.add(new Field("/relation", "wrong"));
    }
    if (how == Receipt.Method.ELECTRONIC && !consented) {
      faults.add(new Field("/consented", MISSING));
    }
    if (how == Receipt.Method.LEFT_WITH_WITNESS && photo == null && receiver == null) {
      faults.add(new Field("/receiver", MISSING));
    }
  }

  /**
   * The receipt of a service without faults.
   *
   * @throws NullPointerException when it has any
   */
  public Receipt receipt() {
    return new Receipt(
        Objects.requireNonNull(method),
        Objects.requireNonNull(relation),
        Objects.requireNonNull(servedOn),
        photo);
  }

  /** As content, to tell a replay by. */
  public Content content() {
    Map<String, List<String>> told = new LinkedHashMap<>();
    told.put("method", List.of(String.valueOf(method)));
    told.put("relation", List.of(String.valueOf(relation)));
    told.put("servedOn", List.of(String.valueOf(servedOn)));
    told.put("photo", List.of(String.valueOf(photo)));
    told.put("consented", List.of(Boolean.toString(consented)));
    told.put("receiver", receiver == null ? List.of() : List.of(receiver));
    return Content.of(told);
  }
}
