package org.fengqiao.dispatch.http;

import static org.fengqiao.dispatch.http.LegalViews.or;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.dispatch.Resources;
import org.fengqiao.dispatch.domain.DispatchRefusal.Faulty;
import org.fengqiao.dispatch.domain.Resource;
import org.fengqiao.dispatch.domain.ResourceStore;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.PersonalData;
import org.fengqiao.kernel.Refusal.Field;
import org.fengqiao.kernel.RefusalException;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Cursors;
import org.fengqiao.platform.http.Permit;
import org.jspecify.annotations.Nullable;

/** The directory of helpers (NS-08). */
@Controller("/api/resources")
class ResourcesController {
  private static final int MOST = 100;
  private static final int USUAL = 50;

  private final Resources resources;
  private final Cursors cursors;
  private final CurrentActor actor;

  ResourcesController(Resources resources, Cursors cursors, CurrentActor actor) {
    this.resources = resources;
    this.cursors = cursors;
    this.actor = actor;
  }

  /**
   * A helper.
   *
   * @param open questions not answered yet
   * @param account whether they can be given an item to look at
   * @param areaName name of the place they serve
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @PersonalData
  record ResourceView(
      String code,
      String sort,
      String name,
      String area,
      String areaName,
      List<String> skills,
      List<String> languages,
      int capacity,
      @Nullable Integer open,
      boolean account,
      String phone,
      boolean active,
      long version) {
    static ResourceView of(Resource r, String areaName, @Nullable Integer open) {
      return new ResourceView(
          r.code(),
          r.sort().name(),
          r.name(),
          r.area(),
          areaName,
          r.skills().stream().map(Enum::name).sorted().toList(),
          r.languages().stream().sorted().toList(),
          r.capacity(),
          open,
          r.account() != null,
          r.phone(),
          r.active(),
          r.version());
    }
  }

  /** A page; {@code next} is null on the last one. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @PersonalData
  record ResourcesView(List<ResourceView> resources, @Nullable String next) {}

  /** One as an administrator writes it; {@code account} is a sign-in name. */
  @Serdeable
  @PersonalData
  record ResourceRequest(
      @Nullable String code,
      Resource.@Nullable Sort sort,
      @Nullable String name,
      @Nullable String area,
      @Nullable List<@Nullable Kind> skills,
      @Nullable List<@Nullable String> languages,
      @Nullable Integer capacity,
      @Nullable String account,
      @Nullable String phone,
      @Nullable Boolean active,
      @Nullable Long version) {
    Resource toResource(String ofCode) {
      if (sort == null) {
        throw new RefusalException(
            new Faulty("resource-faulty", List.of(new Field("/sort", "missing"))));
      }
      Set<Kind> kinds =
          skills == null
              ? Set.of()
              : skills.stream().filter(Objects::nonNull).collect(Collectors.toSet());
      Set<String> speaks =
          languages == null
              ? Set.of()
              : languages.stream().filter(Objects::nonNull).collect(Collectors.toSet());
      return new Resource(
          ofCode,
          sort,
          or(name),
          or(area),
          kinds,
          speaks,
          capacity == null ? 0 : capacity,
          or(account).isEmpty() ? null : or(account),
          or(phone),
          active == null || active,
          version == null ? 0 : version);
    }
  }

  /**
   * Active ones of the reader's places, by code.
   *
   * @param kind kind they help with
   * @param street place they serve, of any tier; within the reader's territory
   * @param q part of the name or code
   * @param present {@code free}: only those with room for one more
   */
  @Get
  @Permit(Permission.BODY_READ)
  ResourcesView list(
      @QueryValue Resource.@Nullable Sort sort,
      @Nullable @QueryValue Kind kind,
      @Nullable @QueryValue String language,
      @Nullable @QueryValue String street,
      @Nullable @QueryValue String q,
      @Nullable @QueryValue String present,
      @Nullable @QueryValue String after,
      @Nullable @QueryValue Integer limit) {
    Actor reader = actor.get();
    int most = limit == null ? USUAL : Math.clamp(limit, 1, MOST);
    String from = after == null ? "" : cursors.decode(after, 1).getFirst();
    List<ResourceStore.Loaded> found =
        resources
            .page(
                reader,
                new ResourceStore.Query(
                    reader.territory().prefixes(),
                    sort,
                    kind,
                    language,
                    street,
                    or(q).toLowerCase(Locale.ROOT),
                    "free".equals(present),
                    from,
                    most + 1))
            .orThrow();
    boolean more = found.size() > most;
    List<ResourceStore.Loaded> shown = more ? found.subList(0, most) : found;
    return new ResourcesView(
        shown.stream().map(l -> view(l.resource(), l.open())).toList(),
        more ? cursors.encode(shown.getLast().resource().code()) : null);
  }

  /** Adds one. */
  @Post
  @Permit(Permission.BODY_ADMIN)
  HttpResponse<ResourceView> create(@Body ResourceRequest body) {
    return HttpResponse.created(
        view(resources.create(actor.get(), body.toResource(or(body.code()))).orThrow(), null));
  }

  /** Replaces one. */
  @Put("/{resource}")
  @Permit(Permission.BODY_ADMIN)
  ResourceView change(@PathVariable String resource, @Body ResourceRequest body) {
    Actor writer = actor.get();
    var _ = resources.known(writer, resource).orThrow();
    return view(resources.change(writer, body.toResource(resource)).orThrow(), null);
  }

  private ResourceView view(Resource resource, @Nullable Integer open) {
    return ResourceView.of(resource, resources.areaName(resource, actor.get().district()), open);
  }
}
