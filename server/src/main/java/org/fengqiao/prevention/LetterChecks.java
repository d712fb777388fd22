package org.fengqiao.prevention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Refusal.Field;
import org.fengqiao.prevention.Letters.With;
import org.fengqiao.prevention.domain.LetterEvent;
import org.fengqiao.prevention.domain.RiskLetter;
import org.jspecify.annotations.Nullable;

/** What an event of a letter must come with. */
final class LetterChecks {
  private static final int LONGEST_PROOF = 200;
  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_ANSWER = 2000;

  private LetterChecks() {}

  static List<Field> faults(RiskLetter before, LetterEvent event, With with, LocalDate today) {
    List<Field> faults = new ArrayList<>();
    switch (event) {
      case SERVE -> {
        day(with.on(), approvedOn(before), today, faults);
        if (with.method() == null) {
          faults.add(new Field("/method", "missing"));
        }
        words(with.note(), LONGEST_PROOF, "/note", faults);
      }
      case ANSWER -> {
        RiskLetter.Service served = before.service();
        day(with.on(), served == null ? today : served.on(), today, faults);
        words(with.note(), LONGEST_ANSWER, "/note", faults);
      }
      case WITHDRAW -> words(with.note(), LONGEST_REASON, "/note", faults);
      default -> {}
    }
    return faults;
  }

  static RiskLetter.Service service(RiskLetter before, With with) {
    LocalDate on = Objects.requireNonNull(with.on());
    return new RiskLetter.Service(
        on,
        Objects.requireNonNull(with.method()),
        Objects.requireNonNull(with.note()).strip(),
        on.plusDays(before.answerDays()));
  }

  static RiskLetter.Answer answer(With with) {
    return new RiskLetter.Answer(
        Objects.requireNonNull(with.on()), Objects.requireNonNull(with.note()).strip());
  }

  private static LocalDate approvedOn(RiskLetter letter) {
    var at = letter.approvedAt();
    return at == null ? LocalDate.MAX : at.atZone(Clock.ZONE).toLocalDate();
  }

  private static void day(
      @Nullable LocalDate on, LocalDate first, LocalDate last, List<Field> faults) {
    if (on == null) {
      faults.add(new Field("/on", "missing"));
    } else if (on.isBefore(first) || on.isAfter(last)) {
      faults.add(new Field("/on", "out-of-range"));
    }
  }

  private static void words(
      @Nullable String text, int longest, String pointer, List<Field> faults) {
    if (text == null || text.isBlank()) {
      faults.add(new Field(pointer, "missing"));
    } else if (text.length() > longest) {
      faults.add(new Field(pointer, "too-long"));
    }
  }
}
