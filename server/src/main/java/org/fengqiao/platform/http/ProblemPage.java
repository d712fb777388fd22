package org.fengqiao.platform.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import org.fengqiao.kernel.RefusalException;
import org.fengqiao.platform.Language;
import org.fengqiao.platform.Messages;

/** The page a problem's {@code type} leads to: what it means, in the reader's language. */
@Controller("/problems")
class ProblemPage {
  private final Messages messages;

  ProblemPage(Messages messages) {
    this.messages = messages;
  }

  @Get(value = "/{code}", produces = MediaType.TEXT_HTML)
  @Public
  HttpResponse<String> show(HttpRequest<?> request, String code) {
    Language language = Language.of(request.getHeaders().get("Accept-Language"));
    String title =
        messages
            .pattern(language, code + ".title")
            .orElseThrow(() -> new RefusalException(Rejection.of("not-found", 404)));
    String detail = messages.pattern(language, code + ".detail").orElse("");
    return HttpResponse.ok(
        """
        <!doctype html><html lang="%s"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width"><title>%s</title></head>
        <body><main><h1>%s</h1><p>%s</p><p><code>%s</code></p></main></body></html>
        """
            .formatted(language.tag(), escape(title), escape(title), escape(detail), escape(code)));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
