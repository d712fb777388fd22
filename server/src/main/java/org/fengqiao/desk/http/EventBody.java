package org.fengqiao.desk.http;

import static org.fengqiao.desk.http.Members.bad;
import static org.fengqiao.desk.http.Members.code;
import static org.fengqiao.desk.http.Members.constant;
import static org.fengqiao.desk.http.Members.date;
import static org.fengqiao.desk.http.Members.entries;
import static org.fengqiao.desk.http.Members.uuid;
import static org.fengqiao.desk.http.Members.words;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fengqiao.casework.domain.LegalRoute;
import org.fengqiao.casework.domain.MediationCommand;
import org.fengqiao.casework.domain.OutcomePrinciple;
import org.fengqiao.casework.domain.PetitionCategory;
import org.fengqiao.casework.domain.Regions.ReceiptLevel;
import org.fengqiao.casework.domain.TriageCommand.Verify;
import org.fengqiao.desk.domain.Details;
import org.fengqiao.desk.domain.EventRequest;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.PersonalData;
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
    @Nullable String text,
    @Nullable String means,
    @Nullable String summary,
    @Nullable String mediator,
    @Nullable Boolean chosen,
    @Nullable String rootCause,
    @Nullable Boolean accepted,
    DetailsBody.@Nullable LegalBody legal,
    DetailsBody.@Nullable PaperBody paper,
    DetailsBody.@Nullable TermBody term,
    DetailsBody.@Nullable AgreementBody agreement,
    DetailsBody.@Nullable OversightBody oversight,
    DetailsBody.@Nullable RecusalBody recusal,
    DetailsBody.@Nullable JurisdictionBody jurisdiction,
    @Nullable List<DetailsBody.PartyBody> parties,
    @Nullable List<String> units,
    @Nullable String classCase,
    DetailsBody.@Nullable PetitionBody petition,
    DetailsBody.@Nullable CourtBody court,
    DetailsBody.@Nullable LimitBody limitation) {
  /** The three distinctions. */
  @Serdeable
  record TriageBody(
      @Nullable String tier,
      @Nullable String kind,
      @Nullable String subKind,
      @Nullable String category,
      @Nullable String route,
      @Nullable Boolean accepted,
      @Nullable String basis,
      @Nullable String receiptLevel,
      @Nullable List<String> flags,
      @Nullable Long amount) {}

  /** One side's answer. */
  @Serdeable
  record ConsentBody(@Nullable String side, @Nullable Boolean consented) {}

  /** The idempotency key. */
  UUID key() {
    UUID key = uuid(id, "/id");
    if (key == null) {
      throw bad("/id", "id-not-a-uuid");
    }
    return key;
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
        constant(MediationCommand.Form.class, form, "/form"),
        entries(terms, "/terms").stream()
            .map(t -> Objects.requireNonNullElse(words(t, "/terms"), ""))
            .toList(),
        Boolean.TRUE.equals(sealed),
        date(performanceOn, "/performanceOn"),
        words(proof, "/proof"),
        Boolean.TRUE.equals(matter),
        Boolean.TRUE.equals(heart),
        outcomes(),
        code(leadItem, "/leadItem"),
        Boolean.TRUE.equals(readBack),
        words(record, "/record"),
        words(text, "/text"),
        constant(Verify.Means.class, means, "/means"),
        words(summary, "/summary"),
        uuid(mediator, "/mediator"),
        Boolean.TRUE.equals(chosen),
        code(rootCause, "/rootCause"),
        Boolean.TRUE.equals(accepted),
        details());
  }

  private Details details() {
    Details none = Details.NONE;
    return new Details(
        legal == null ? none.legal() : legal.read(),
        paper == null ? none.paper() : paper.read(),
        term == null ? none.term() : term.read(),
        agreement == null ? none.agreement() : agreement.read(),
        oversight == null ? none.oversight() : oversight.read(),
        recusal == null ? null : recusal.read(),
        jurisdiction == null ? null : jurisdiction.read(),
        DetailsBody.parties(parties),
        entries(units, "/units").stream()
            .map(u -> Objects.requireNonNull(code(u, "/units")))
            .toList(),
        code(classCase, "/classCase"),
        petition == null ? none.petition() : petition.read(),
        court == null ? none.court() : court.read(),
        limitation == null ? none.limit() : limitation.read());
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
        words(t.basis(), "/triage/basis"),
        constant(ReceiptLevel.class, t.receiptLevel(), "/triage/receiptLevel"),
        t.flags() == null
            ? null
            : entries(t.flags(), "/triage/flags").stream()
                .map(f -> Objects.requireNonNull(code(f, "/triage/flags")))
                .toList(),
        t.amount());
  }

  private static MediationCommand.Consent consent(ConsentBody c) {
    if (c.side() == null || !c.side().matches("[A-Z]{1,2}")) {
      throw bad("/consents", "value-not-known");
    }
    return new MediationCommand.Consent(c.side(), Boolean.TRUE.equals(c.consented()));
  }
}
