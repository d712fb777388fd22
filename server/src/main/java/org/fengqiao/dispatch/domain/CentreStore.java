package org.fengqiao.dispatch.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where centres and tickets are kept. Writing needs a transaction. */
public interface CentreStore {
  /** Active centres of the district with services and windows, in code order. */
  List<Centre> centres(String district);

  /** One active centre. */
  Optional<Centre> centre(String district, String code);

  /** Adds (version 0) or replaces a centre. False when the version is no longer this one. */
  boolean keep(String district, Centre centre, boolean demo, Instant at);

  /** The next number of the day; others wait for the end of this transaction. */
  int nextNumber(String district, String centre, LocalDate day);

  /** Tickets of a day in order of number. */
  List<Ticket> tickets(String district, String centre, LocalDate day);

  Optional<Ticket> ticket(String district, UUID id);

  /** The newest ticket that names this item. */
  Optional<Ticket> ticketOf(String district, String item);

  void add(String district, Ticket ticket);

  /** Writes a ticket whose version before was one less. False when somebody was faster. */
  boolean move(String district, Ticket ticket);
}
