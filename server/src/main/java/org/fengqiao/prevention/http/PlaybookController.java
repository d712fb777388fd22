package org.fengqiao.prevention.http;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import java.util.Collection;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;
import org.fengqiao.platform.Language;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.fengqiao.prevention.Prevention;
import org.fengqiao.prevention.http.PlaybookViews.Books;
import org.jspecify.annotations.Nullable;

/** {@code /api/prevention-playbooks}. */
@Controller("/api/prevention-playbooks")
class PlaybookController {
  private final Prevention prevention;
  private final CurrentActor current;

  PlaybookController(Prevention prevention, CurrentActor current) {
    this.prevention = prevention;
    this.current = current;
  }

  /** The playbooks in force today, by kind. */
  @Get
  @Permit(Permission.TASK_READ)
  Books list(@Nullable @Header("Accept-Language") String languages) {
    Actor actor = current.get();
    Language language = Language.of(languages);
    return new Books(
        prevention.playbooks(actor).values().stream()
            .flatMap(Collection::stream)
            .map(b -> PlaybookViews.book(b, prevention.inSeason(actor, b), language))
            .toList());
  }
}
