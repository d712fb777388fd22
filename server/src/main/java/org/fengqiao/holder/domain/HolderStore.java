package org.fengqiao.holder.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.kernel.Role;

/** Where holdings and hand-overs are kept. Writing needs a transaction. */
public interface HolderStore {
  /** Holdings of these grids that hold on this day or begin later, by grid, layer and day. */
  List<Holding> from(String district, List<String> grids, LocalDate day);

  /** Holdings of grids below a place that hold on this day, by grid and layer. */
  List<Holding> below(String district, String place, LocalDate day);

  /** Every holding of the district that holds on this day or begins later. */
  List<Holding> standing(String district, LocalDate day);

  /** Holdings of a grid in a layer, oldest first; waits for others who change them. */
  List<Holding> lock(String district, String grid, RoleLayer layer);

  /** Adds a holding. */
  void add(Holding holding);

  /** Ends a holding before this day. */
  void end(Holding holding, LocalDate on);

  /** Adds a hand-over. */
  void add(HandOver handOver);

  /** A hand-over by the client's key. */
  Optional<HandOver> handOver(String district, UUID id);

  /**
   * Hand-overs whose day has come and that wait, oldest first.
   *
   * @param skip of them, for the rows behind those that failed
   */
  List<HandOver> due(LocalDate today, int skip, int limit);

  /** Hand-overs of a district that wait for their day. */
  List<HandOver> waiting(String district);

  /** Locks one that waits; empty when it no longer does. */
  Optional<HandOver> lockWaiting(String district, UUID id);

  /** Writes what came of it. */
  void done(HandOver handOver);

  /**
   * Closes a waiting one as not carried out. Whoever holds then goes on for as long as the next
   * holder would have; what waits to follow that one follows him.
   */
  void refused(HandOver handOver, Instant at);

  /** Lets a waiting hand-over be about the grid that took over the ground of its own. */
  void regrid(HandOver handOver, String grid);

  /** Roles that may hold in a layer, or with {@code CADRE} be linked. */
  Set<Role> roles(String layer);
}
