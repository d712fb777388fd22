package org.fengqiao.inquiry.domain;

import java.util.List;
import java.util.Map;
import org.fengqiao.casework.domain.ItemState;
import org.fengqiao.kernel.Refusal;

/** Why a citizen is not answered, or no code is handed out. */
public sealed interface InquiryRefusal extends Refusal {
  @Override
  default int status() {
    return 409;
  }

  /**
   * No such item, a code that never was, or one that another has replaced: told apart to nobody.
   */
  record Unknown() implements InquiryRefusal {
    @Override
    public String code() {
      return "inquiry-unknown";
    }

    @Override
    public int status() {
      return 404;
    }
  }

  /** Too many wrong codes. */
  record Locked(long retryAfterS) implements InquiryRefusal {
    @Override
    public String code() {
      return "inquiry-locked";
    }

    @Override
    public int status() {
      return 429;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("retryAfterS", retryAfterS);
    }
  }

  /** Nothing is to be rated now. */
  record NotToRate(ItemState state) implements InquiryRefusal {
    @Override
    public String code() {
      return "rating-not-open";
    }
  }

  /** It was changed once already, or its time is over: the code is used up for rating. */
  record Final() implements InquiryRefusal {
    @Override
    public String code() {
      return "rating-final";
    }
  }

  /** A code was handed out meanwhile; it would be taken from the one who holds it. */
  record OtherCode(int edition) implements InquiryRefusal {
    @Override
    public String code() {
      return "query-code-stale";
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("edition", edition);
    }
  }

  /** A sealed matter is answered by those who keep it. */
  record Sealed() implements InquiryRefusal {
    @Override
    public String code() {
      return "query-code-sealed";
    }
  }

  /** Something is missing. */
  record Missing(String pointer) implements InquiryRefusal {
    @Override
    public String code() {
      return "missing-value";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public List<Field> fields() {
      return List.of(new Field(pointer, "value-missing"));
    }
  }
}
