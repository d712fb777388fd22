package org.fengqiao.platform.http;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.Role;
import org.fengqiao.kernel.Territory;

/** Operations of every sort of door, for {@link DoorIT} only. */
@Controller("/probe")
@io.swagger.v3.oas.annotations.Hidden
@Requires(property = "probe")
class ProbeController {
  private final CurrentActor actor;

  ProbeController(CurrentActor actor) {
    this.actor = actor;
  }

  @Serdeable
  record Inner(@Max(5) int count, Kind kind) {}

  @Serdeable
  record Outer(@NotBlank String name, @Valid Inner inner) {}

  @Get("/undeclared")
  String undeclared() {
    return "never";
  }

  @Get("/open")
  @Public
  Map<String, Object> open() {
    return Map.of("signedIn", actor.find().isPresent());
  }

  @Get("/mine")
  @Permit
  Map<String, Object> mine() {
    return Map.of("role", actor.get().role());
  }

  @Get("/items")
  @Permit({Permission.ITEM_READ, Permission.ITEM_SIGN})
  Map<String, Object> items(@QueryValue int limit) {
    return Map.of("limit", limit);
  }

  @Get("/forbidden")
  @Permit(Permission.AUDIT_READ)
  String forbidden() {
    return "never";
  }

  @Get("/bug")
  @Permit
  String bug() {
    throw new IllegalArgumentException("secret table name");
  }

  @Post("/write")
  @Permit
  Map<String, Object> write(@Body @Valid Outer body) {
    return Map.of("name", body.name());
  }

  @Singleton
  @io.micronaut.context.annotation.Primary
  @Requires(property = "probe")
  static final class Lookup implements SessionLookup {
    @Override
    public Optional<SignedIn> find(String token) {
      if (!token.equals("good")) {
        return Optional.empty();
      }
      Actor who =
          new Actor(
              new UUID(0, 1),
              Role.GRID_WORKER,
              "440105",
              new Territory(List.of("440105001")),
              Set.of(Permission.ITEM_READ));
      return Optional.of(new SignedIn(new UUID(0, 2), who, "csrf-of-good"));
    }
  }
}
