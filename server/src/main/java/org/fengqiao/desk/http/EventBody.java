package org.fengqiao.desk.http;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fengqiao.casework.domain.ItemCommand;
import org.fengqiao.casework.domain.LegalRoute;
import org.fengqiao.casework.domain.OutcomePrinciple;
import org.fengqiao.casework.domain.PetitionCategory;
import org.fengqiao.desk.domain.DeskRefusal.BadMember;
import org.fengqiao.desk.domain.EventRequest;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.PersonalData;
import org.fengqiao.kernel.PlainText;
import org.fengqiao.kernel.RefusalException;
import org.fengqiao.kernel.Tier;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST /api/items/{number}/{event}}; each event reads its own members. */
@Serdeable
@PersonalData
record EventBody(
    @Nullable String id,
    @Nullable Long version,
    @Nullable String reason,
    @Nullable String body,
    @Nullable String grid,
    @Nullable TriageBody triage,
    @Nullable List<ConsentBody> consents,
    @Nullable String minutes,
    @Nullable String nextOn,
    @Nullable String form,
    @Nullable List<String> terms,
    @Nullable Boolean sealed,
    @Nullable String performanceOn,
    @Nullable String proof,
    @Nullable Boolean matter,
    @Nullable Boolean heart,
    @Nullable List<String> outcome,
    @Nullable String leadItem,
    @Nullable Boolean readBack,
    @Nullable String record,
    @Nullable String text) {
  private static final int MOST_WORDS = 4000;

  /** Most entries of a list; an agreement has a dozen terms. */
  private static final int MOST_ENTRIES = 100;

  /** Longest code of a body, grid, sub-kind or item. */
  private static final int LONGEST_CODE = 40;

  /** The three distinctions. */
  @Serdeable
  record TriageBody(
      @Nullable String tier,
      @Nullable String kind,
      @Nullable String subKind,
      @Nullable String category,
      @Nullable String route,
      @Nullable Boolean accepted,
      @Nullable String basis) {}

  /** One side's answer. */
  @Serdeable
  record ConsentBody(@Nullable String side, @Nullable Boolean consented) {}

  /** The idempotency key. */
  UUID key() {
    if (id == null || !id.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
      throw bad("/id", "id-not-a-uuid");
    }
    return UUID.fromString(id);
  }

  /** The version the sender has seen. */
  long seen() {
    if (version == null) {
      throw bad("/version", "value-missing");
    }
    return version;
  }

  /** The request with every member read. */
  EventRequest request() {
    return new EventRequest(
        words(reason, "/reason"),
        code(body, "/body"),
        code(grid, "/grid"),
        triage == null ? null : distinctions(triage),
        entries(consents, "/consents").stream().map(EventBody::consent).toList(),
        words(minutes, "/minutes"),
        date(nextOn, "/nextOn"),
        constant(ItemCommand.Form.class, form, "/form"),
        entries(terms, "/terms").stream()
            .map(t -> Objects.requireNonNullElse(words(t, "/terms"), ""))
            .toList(),
        sealed == null || sealed,
        date(performanceOn, "/performanceOn"),
        words(proof, "/proof"),
        Boolean.TRUE.equals(matter),
        Boolean.TRUE.equals(heart),
        outcomes(),
        code(leadItem, "/leadItem"),
        Boolean.TRUE.equals(readBack),
        words(record, "/record"),
        words(text, "/text"));
  }

  private List<OutcomePrinciple> outcomes() {
    return entries(outcome, "/outcome").stream()
        .map(o -> constant(OutcomePrinciple.class, o, "/outcome"))
        .filter(Objects::nonNull)
        .toList();
  }

  private static EventRequest.Distinctions distinctions(TriageBody t) {
    return new EventRequest.Distinctions(
        constant(Tier.class, t.tier(), "/triage/tier"),
        constant(Kind.class, t.kind(), "/triage/kind"),
        code(t.subKind(), "/triage/subKind"),
        constant(PetitionCategory.class, t.category(), "/triage/category"),
        constant(LegalRoute.class, t.route(), "/triage/route"),
        t.accepted(),
        words(t.basis(), "/triage/basis"));
  }

  private static ItemCommand.Consent consent(ConsentBody c) {
    if (c.side() == null || !c.side().matches("[A-Z]{1,2}")) {
      throw bad("/consents", "value-not-known");
    }
    return new ItemCommand.Consent(c.side(), Boolean.TRUE.equals(c.consented()));
  }

  private static @Nullable String words(@Nullable String text, String pointer) {
    if (text != null && text.length() > MOST_WORDS) {
      throw bad(pointer, "text-too-long");
    }
    String fault = text == null ? "" : PlainText.fault(text);
    if (!fault.isEmpty()) {
      throw bad(pointer, fault);
    }
    return text;
  }

  private static @Nullable String code(@Nullable String code, String pointer) {
    if (code != null && !code.matches("[A-Za-z0-9_-]{0," + LONGEST_CODE + "}")) {
      throw bad(pointer, "value-not-known");
    }
    return code;
  }

  private static <T> List<T> entries(@Nullable List<T> list, String pointer) {
    if (list == null) {
      return List.of();
    }
    if (list.size() > MOST_ENTRIES || list.stream().anyMatch(Objects::isNull)) {
      throw bad(pointer, "value-not-known");
    }
    return list;
  }

  private static @Nullable LocalDate date(@Nullable String text, String pointer) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw bad(pointer, "time-not-readable");
    }
  }

  private static <E extends Enum<E>> @Nullable E constant(
      Class<E> type, @Nullable String name, String pointer) {
    if (name == null) {
      return null;
    }
    for (E e : type.getEnumConstants()) {
      if (e.name().equals(name)) {
        return e;
      }
    }
    throw bad(pointer, "value-not-known");
  }

  private static RefusalException bad(String pointer, String code) {
    return new RefusalException(new BadMember(pointer, code));
  }
}
