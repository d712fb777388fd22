package org.fengqiao.prevention.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where safeguard periods are kept. Writes join the caller's transaction. */
public interface SafeguardStore {
  /** A part of a day. */
  enum Shift {
    DAY,
    NIGHT,
    ALL
  }

  /** Bodies and roles on duty; never a person. */
  record Duty(LocalDate on, Shift shift, String body, String role) {}

  /**
   * A period in which places are looked after more closely (HZ-17).
   *
   * @param places codes of district, streets, communities or grids
   */
  record Safeguard(
      String district,
      UUID id,
      String name,
      LocalDate from,
      LocalDate to,
      List<String> places,
      List<Duty> duty,
      Instant changedAt,
      long version) {
    public Safeguard {
      places = List.copyOf(places);
      duty = List.copyOf(duty);
    }
  }

  /** Periods of a district, the newest first. */
  List<Safeguard> list(String district);

  /** One, its row locked. */
  Optional<Safeguard> lock(String district, UUID id);

  /** Writes it in place of the one before. */
  void write(Safeguard safeguard);

  /** Open matters of red severity by grid, below these prefixes; sealed ones are not counted. */
  Map<String, Long> openRed(String district, List<String> prefixes);
}
