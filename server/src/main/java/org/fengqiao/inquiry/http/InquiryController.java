package org.fengqiao.inquiry.http;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.fengqiao.inquiry.Inquiries;
import org.fengqiao.inquiry.Ratings;
import org.fengqiao.inquiry.domain.Mark;
import org.fengqiao.inquiry.http.InquiryViews.ProgressView;
import org.fengqiao.kernel.PersonalData;
import org.fengqiao.platform.http.Public;
import org.jspecify.annotations.Nullable;

/** The citizen's door: with number and code, and without an account. */
@Controller("/api/inquiry")
class InquiryController {
  private final Inquiries inquiries;
  private final Ratings ratings;
  private final String district;

  InquiryController(
      Inquiries inquiries, Ratings ratings, @Value("${fengqiao.district}") String district) {
    this.inquiries = inquiries;
    this.ratings = ratings;
    this.district = district;
  }

  /** Number and code, as they stand on the slip. */
  @Serdeable
  @PersonalData
  record AskBody(@NotBlank @Size(max = 40) String number, @NotBlank @Size(max = 40) String code) {}

  /** What the petitioner thinks of the petition office and of the unit that handled the matter. */
  @Serdeable
  @PersonalData
  record RateBody(
      @NotBlank @Size(max = 40) String number,
      @NotBlank @Size(max = 40) String code,
      @Nullable Mark office,
      @Nullable Mark unit,
      @Nullable @Size(max = 300) String reason) {}

  /** How far the item is. */
  @Post
  @Public
  ProgressView ask(HttpRequest<?> request, @Body @Valid AskBody body) {
    return ProgressView.of(inquiries.ask(key(request, body.number(), body.code())).orThrow());
  }

  /** Rates, or changes the rating once. */
  @Post("/rating")
  @Public
  ProgressView rate(HttpRequest<?> request, @Body @Valid RateBody body) {
    return ProgressView.of(
        ratings
            .rate(
                key(request, body.number(), body.code()),
                new Ratings.Said(body.office(), body.unit(), body.reason()))
            .orThrow());
  }

  private Inquiries.Key key(HttpRequest<?> request, String number, String code) {
    String address = request.getRemoteAddress().getAddress().getHostAddress();
    return new Inquiries.Key(district, number.strip(), code, address);
  }
}
