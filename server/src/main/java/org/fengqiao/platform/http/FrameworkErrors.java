package org.fengqiao.platform.http;

import io.micronaut.context.annotation.Primary;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.json.JsonSyntaxException;
import io.micronaut.serde.exceptions.InvalidPropertyFormatException;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** What the framework refuses by itself, told as our problems and without its internals. */
@Singleton
@Primary
final class FrameworkErrors implements ErrorResponseProcessor<Object> {
  /** How the decoder names the property it stumbled over. */
  private static final Pattern PROPERTY =
      Pattern.compile("(?:property|Required constructor parameter) \\[\\S+ (\\w+)\\]");

  private final Problems problems;

  FrameworkErrors(Problems problems) {
    this.problems = problems;
  }

  @Override
  @SuppressWarnings("unchecked") // the body type is whatever we write
  public MutableHttpResponse<Object> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    Refusal refusal = refusal(context.getRootCause().orElse(null), response.code());
    MutableHttpResponse<?> problem = problems.response(context.getRequest(), refusal);
    response.getHeaders().forEachValue(problem::header);
    problem.contentType("application/problem+json");
    return (MutableHttpResponse<Object>) problem;
  }

  private static Refusal refusal(@Nullable Throwable cause, int status) {
    return switch (cause) {
      case ConstraintViolationException e -> Rejection.of("invalid-value", 400, violations(e));
      case JsonSyntaxException _ -> Rejection.of("malformed-json", 400);
      case UnsatisfiedRouteException e ->
          Rejection.of("missing-value", 400, field(e.getArgument().getName(), "required"));
      case ConversionErrorException e -> conversion(e);
      case null, default -> byStatus(status);
    };
  }

  private static Refusal conversion(ConversionErrorException e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof JsonSyntaxException
          || t instanceof com.fasterxml.jackson.core.JsonParseException) {
        return Rejection.of("malformed-json", 400);
      }
    }
    List<String> path = new ArrayList<>();
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof InvalidPropertyFormatException property) {
        path.add(property.getArgument().getName());
      }
      Matcher missing = PROPERTY.matcher(String.valueOf(t.getMessage()));
      if (missing.find() && !path.contains(missing.group(1))) {
        path.add(missing.group(1));
      }
    }
    String pointer = path.isEmpty() ? e.getArgument().getName() : String.join("/", path);
    return Rejection.of("wrong-type", 400, field(pointer, "wrong-type"));
  }

  private static Refusal byStatus(int status) {
    return switch (status) {
      case 401 -> Rejection.of("not-signed-in", 401);
      case 403 -> Rejection.of("not-permitted", 403);
      case 404 -> Rejection.of("not-found", 404);
      case 405 -> Rejection.of("method-not-allowed", 405);
      case 406 -> Rejection.of("not-acceptable", 406);
      case 413 -> Rejection.of("too-large", 413);
      case 415 -> Rejection.of("unsupported-media-type", 415);
      case 500, 501, 502 -> Rejection.of("internal", 500);
      case 503 -> Rejection.of("unavailable", 503);
      default -> Rejection.of("bad-request", status);
    };
  }

  private static List<Refusal.Field> field(String pointer, String code) {
    return List.of(new Refusal.Field("/" + pointer, code));
  }

  private static List<Refusal.Field> violations(ConstraintViolationException e) {
    return e.getConstraintViolations().stream().map(FrameworkErrors::violation).toList();
  }

  /** The first two nodes of a path are the method and its parameter; a body's own follow. */
  private static Refusal.Field violation(ConstraintViolation<?> violation) {
    StringBuilder pointer = new StringBuilder();
    int depth = 0;
    String last = "";
    for (Path.Node node : violation.getPropertyPath()) {
      last = String.valueOf(node.getName());
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      }
      if (depth++ >= 2) {
        pointer.append('/').append(last);
      }
    }
    String code =
        violation.getConstraintDescriptor() == null
            ? "invalid"
            : kebab(
                violation
                    .getConstraintDescriptor()
                    .getAnnotation()
                    .annotationType()
                    .getSimpleName());
    return new Refusal.Field(pointer.isEmpty() ? "/" + last : pointer.toString(), code);
  }

  private static String kebab(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
  }
}
