package org.fengqiao.gazetteer.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fengqiao.gazetteer.PlaceProposals;
import org.fengqiao.gazetteer.domain.PlaceKind;
import org.fengqiao.gazetteer.domain.Proposal;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.Refusal;
import org.fengqiao.kernel.RefusalException;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.fengqiao.platform.http.Rejection;
import org.jspecify.annotations.Nullable;

/** Names of places that reports agree on, for administrators to take in. */
@Controller("/api/place-proposals")
class ProposalsController {
  private final PlaceProposals proposals;
  private final Grids grids;
  private final CurrentActor actor;

  ProposalsController(PlaceProposals proposals, Grids grids, CurrentActor actor) {
    this.proposals = proposals;
    this.grids = grids;
    this.actor = actor;
  }

  /**
   * A hundred names that wait, most reports first.
   *
   * @param after id of the last one of the page before
   */
  @Get
  @Permit(Permission.GRID_IMPORT)
  ProposalsView list(@Nullable @QueryValue UUID after) {
    String district = actor.get().district();
    PlaceProposals.Page page = proposals.list(actor.get(), after);
    return new ProposalsView(
        page.proposals().stream()
            .map(p ->
                ProposalView.of(
                    p,
                    name(district, p.community()),
                    name(district, p.community().substring(0, 9))))
            .toList(),
        page.more(),
        page.waiting());
  }

  /** Takes it in or turns it down. */
  @Post("/{id}")
  @Permit(Permission.GRID_IMPORT)
  ProposalsView decide(@PathVariable UUID id, @Body DecisionBody body) {
    Boolean accept = body.accept();
    if (accept == null) {
      throw new RefusalException(
          Rejection.of("missing-value", 400, List.of(new Refusal.Field("/accept", "required"))));
    }
    if (accept) {
      PlaceKind kind = body.kind();
      if (kind != null && kind.area()) {
        throw new RefusalException(
            Rejection.of(
                "invalid-value", 400, List.of(new Refusal.Field("/kind", "unknown-value"))));
      }
      String _ = proposals.accept(actor.get(), id, body.name(), kind).orThrow();
    } else {
      boolean _ = proposals.reject(actor.get(), id).orThrow();
    }
    return list(null);
  }

  private String name(String district, String code) {
    return grids.find(district, code).map(Place::name).orElse(code);
  }

  /**
   * A decision.
   *
   * @param accept whether it is a place
   * @param name as it is to stand in the gazetteer; null as proposed
   * @param kind ESTATE, ROAD, LANDMARK, BUILDING or OTHER; null as proposed
   */
  @Serdeable
  record DecisionBody(@Nullable Boolean accept, @Nullable String name, @Nullable PlaceKind kind) {}

  /**
   * Some names.
   *
   * @param more whether others stand behind them
   * @param waiting how many there are
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ProposalsView(List<ProposalView> proposals, boolean more, int waiting) {}

  /**
   * A name.
   *
   * @param known whether a place of that name is known from a file and would be confirmed
   * @param stacked whether an undecided stack of coordinates lies beside it
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ProposalView(
      String id,
      String kind,
      String name,
      String community,
      String communityName,
      String streetName,
      double lon,
      double lat,
      double accuracyM,
      int reports,
      boolean known,
      boolean stacked,
      Instant foundAt) {
    static ProposalView of(Proposal p, String community, String street) {
      return new ProposalView(
          p.id(),
          p.kind().name(),
          p.name(),
          p.community(),
          community,
          street,
          p.at().lon(),
          p.at().lat(),
          p.at().accuracyM(),
          p.reports(),
          p.known() != null,
          p.stacked(),
          p.foundAt());
    }
  }
}
