package org.fengqiao.account;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.fengqiao.account.domain.EnrolmentStore;
import org.fengqiao.account.domain.EnrolmentStore.Person;
import org.fengqiao.audit.Audit;
import org.fengqiao.grid.domain.Publication;
import org.fengqiao.grid.domain.PublicationStep;
import org.fengqiao.kernel.Actor;

/**
 * Places people answer for go over into those of a new version of the grids. Nobody loses a code:
 * what has ended is still told under it. Sessions learn of it within half a minute.
 */
@Singleton
final class TerritoryStep implements PublicationStep {
  private final EnrolmentStore people;
  private final Audit audit;

  TerritoryStep(EnrolmentStore people, Audit audit) {
    this.people = people;
    this.audit = audit;
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public void publish(Publication publication) {
    String district = publication.district();
    int changed = 0;
    for (Person person : people.all(district)) {
      List<String> places = publication.territories().follow(person.territory());
      if (!places.equals(person.territory())) {
        people.change(
            district,
            new Person(
                person.username(), person.displayName(), person.role(), places, person.body()));
        changed++;
      }
    }
    if (changed > 0) {
      audit.record(
          Actor.system(district),
          "account.territories",
          Long.toString(publication.grids().version()),
          Map.of("accounts", changed));
    }
  }
}
