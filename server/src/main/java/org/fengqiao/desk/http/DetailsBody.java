package org.fengqiao.desk.http;

import static org.fengqiao.desk.http.Members.bad;
import static org.fengqiao.desk.http.Members.code;
import static org.fengqiao.desk.http.Members.constant;
import static org.fengqiao.desk.http.Members.constants;
import static org.fengqiao.desk.http.Members.date;
import static org.fengqiao.desk.http.Members.entries;
import static org.fengqiao.desk.http.Members.uuid;
import static org.fengqiao.desk.http.Members.words;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.fengqiao.casework.domain.DispatchCommand.Jurisdiction;
import org.fengqiao.casework.domain.PetitionCommand.AnswerSuggestion.Adoption;
import org.fengqiao.casework.domain.PetitionCommand.Reply.Decision;
import org.fengqiao.casework.domain.Progress.Content;
import org.fengqiao.casework.domain.RegionCommand.Party;
import org.fengqiao.casework.domain.RegionCommand.ProtectionDecided.Order;
import org.fengqiao.casework.domain.RegionCommand.RecordLimitation.Ground;
import org.fengqiao.casework.domain.RegionCommand.Recuse.Relation;
import org.fengqiao.casework.domain.Regions.Supervision;
import org.fengqiao.casework.domain.TriageCommand.Emergency.Told;
import org.fengqiao.desk.domain.Details;
import org.fengqiao.kernel.PersonalData;
import org.jspecify.annotations.Nullable;

/** Members of an event body that the rarer events read, by theme; see {@link Details}. */
final class DetailsBody {
  private static final int SHORT = 200;

  /** More parties than any guard lets through; the guard says how many it bears. */
  private static final int MOST_PARTIES = 2000;

  private DetailsBody() {}

  /** Grounds, articles, channels. */
  @Serdeable
  record LegalBody(
      @Nullable String ground,
      @Nullable String article,
      @Nullable String whereTo,
      @Nullable String channel,
      @Nullable String receiver,
      @Nullable String limitationOn,
      @Nullable Boolean noLimitation,
      @Nullable List<String> routes) {
    Details.Legal read() {
      return new Details.Legal(
          code(ground, "/legal/ground"),
          words(article, "/legal/article", SHORT),
          words(whereTo, "/legal/whereTo", SHORT),
          code(channel, "/legal/channel"),
          words(receiver, "/legal/receiver", SHORT),
          date(limitationOn, "/legal/limitationOn"),
          Boolean.TRUE.equals(noLimitation),
          entries(routes, "/legal/routes").stream()
              .map(r -> Objects.requireNonNull(code(r, "/legal/routes")))
              .toList());
    }
  }

  /** What stands on a paper. */
  @Serdeable
  record PaperBody(
      @Nullable String number,
      @Nullable String on,
      @Nullable String decision,
      @Nullable String adoption,
      @Nullable Boolean upheld,
      @Nullable Boolean signed) {
    Details.Paper read() {
      return new Details.Paper(
          Members.number(number, "/paper/number"),
          date(on, "/paper/on"),
          constant(Decision.class, decision, "/paper/decision"),
          constant(Adoption.class, adoption, "/paper/adoption"),
          upheld,
          Boolean.TRUE.equals(signed));
    }
  }

  /** Days of a petition. */
  @Serdeable
  record PetitionBody(
      @Nullable String receivedOn, @Nullable String noticeOn, @Nullable String noticeImpossible) {
    Details.Petition read() {
      return new Details.Petition(
          date(receivedOn, "/petition/receivedOn"),
          date(noticeOn, "/petition/noticeOn"),
          words(noticeImpossible, "/petition/noticeImpossible", SHORT));
    }
  }

  /** What a court does about a protection order. */
  @Serdeable
  record CourtBody(@Nullable String acceptedAt, @Nullable Boolean urgent, @Nullable String order) {
    Details.Court read() {
      return new Details.Court(
          Members.moment(acceptedAt, "/court/acceptedAt"),
          Boolean.TRUE.equals(urgent),
          constant(Order.class, order, "/court/order"));
    }
  }

  /** Since when a limitation counts. */
  @Serdeable
  record LimitBody(@Nullable String ground, @Nullable String on) {
    Details.Limit read() {
      return new Details.Limit(
          constant(Ground.class, ground, "/limitation/ground"), date(on, "/limitation/on"));
    }
  }

  /** More time, or time at rest. */
  @Serdeable
  record TermBody(
      @Nullable Integer days,
      @Nullable String cause,
      @Nullable Boolean agreed,
      @Nullable Boolean waived) {
    Details.Term read() {
      return new Details.Term(
          days == null ? 0 : days,
          code(cause, "/term/cause"),
          Boolean.TRUE.equals(agreed),
          Boolean.TRUE.equals(waived));
    }
  }

  /** What was agreed. */
  @Serdeable
  record AgreementBody(
      @Nullable List<String> contents,
      @Nullable List<String> plan,
      @Nullable String effectOn,
      @Nullable Boolean jointly,
      @Nullable String court) {
    Details.Agreement read() {
      List<LocalDate> days =
          entries(plan, "/agreement/plan").stream()
              .map(d -> Objects.requireNonNull(date(d, "/agreement/plan")))
              .toList();
      return new Details.Agreement(
          constants(Content.class, contents, "/agreement/contents"),
          days,
          date(effectOn, "/agreement/effectOn"),
          Boolean.TRUE.equals(jointly),
          words(court, "/agreement/court", SHORT));
    }
  }

  /** Who presses, leads, was told. */
  @Serdeable
  record OversightBody(
      @Nullable String level,
      @Nullable String dueOn,
      @Nullable String leader,
      @Nullable String taskForce,
      @Nullable List<String> told) {
    Details.Oversight read() {
      return new Details.Oversight(
          constant(Supervision.class, level, "/oversight/level"),
          date(dueOn, "/oversight/dueOn"),
          uuid(leader, "/oversight/leader"),
          words(taskForce, "/oversight/taskForce", SHORT),
          constants(Told.class, told, "/oversight/told"));
    }
  }

  /** Who steps back. */
  @Serdeable
  record RecusalBody(@Nullable String person, @Nullable String relation) {
    Details.Recusal read() {
      return new Details.Recusal(
          uuid(person, "/recusal/person"), constant(Relation.class, relation, "/recusal/relation"));
    }
  }

  /** Who is competent. */
  @Serdeable
  record JurisdictionBody(@Nullable String by, @Nullable String on) {
    Jurisdiction read() {
      Jurisdiction.By who = constant(Jurisdiction.By.class, by, "/jurisdiction/by");
      LocalDate day = date(on, "/jurisdiction/on");
      if (who == null || day == null) {
        throw bad("/jurisdiction", "value-missing");
      }
      return new Jurisdiction(who, day);
    }
  }

  /** A side. */
  @Serdeable
  @PersonalData
  record PartyBody(@Nullable String part, @Nullable String name, @Nullable String contact) {
    Party read() {
      Party.Part is = constant(Party.Part.class, part, "/parties");
      String called = words(name, "/parties", SHORT);
      if (is == null || called == null || called.isBlank()) {
        throw bad("/parties", "value-missing");
      }
      return new Party(is, called.strip(), words(contact, "/parties", SHORT));
    }
  }

  static List<Party> parties(@Nullable List<PartyBody> list) {
    return entries(list, "/parties", MOST_PARTIES).stream().map(PartyBody::read).toList();
  }
}
