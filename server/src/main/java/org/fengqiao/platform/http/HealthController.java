package org.fengqiao.platform.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fengqiao.kernel.Readiness;

/** Whether this server may be sent requests. Public, and tells nothing but names and codes. */
@Controller("/health")
class HealthController {
  private final List<Readiness> checks;

  HealthController(List<Readiness> checks) {
    this.checks = List.copyOf(checks);
  }

  @Serdeable
  record HealthView(String status, Map<String, String> checks) {}

  /** 200 when everything is ready, else 503. */
  @Get
  @Public
  HttpResponse<HealthView> health() {
    Map<String, String> found = new TreeMap<>();
    checks.forEach(check -> found.put(check.name(), check.problem().orElse("ok")));
    boolean up = found.values().stream().allMatch("ok"::equals);
    HealthView view = new HealthView(up ? "UP" : "DOWN", found);
    return HttpResponse.<HealthView>status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .header("Cache-Control", "no-store")
        .body(view);
  }
}
