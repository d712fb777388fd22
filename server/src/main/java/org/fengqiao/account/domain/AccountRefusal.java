package org.fengqiao.account.domain;

import java.util.List;
import java.util.Map;
import org.fengqiao.kernel.Refusal;

/** What signing in can be refused for. Nothing here tells whether a name exists. */
public sealed interface AccountRefusal extends Refusal {

  /** Name or password is wrong, or the account is closed. */
  record WrongCredentials() implements AccountRefusal {
    @Override
    public String code() {
      return "wrong-credentials";
    }

    @Override
    public int status() {
      return 401;
    }
  }

  /** The password was right and a code is needed. */
  record OtpRequired() implements AccountRefusal {
    @Override
    public String code() {
      return "otp-required";
    }

    @Override
    public int status() {
      return 401;
    }
  }

  /**
   * Too many failures of this name or from this address.
   *
   * @param retryAfterS seconds until the next try is looked at
   */
  record LockedOut(long retryAfterS) implements AccountRefusal {
    @Override
    public String code() {
      return "locked-out";
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

  /** More people sign in at once than the server has memory to check. */
  record SignInBusy() implements AccountRefusal {
    @Override
    public String code() {
      return "sign-in-busy";
    }

    @Override
    public int status() {
      return 429;
    }
  }

  /** Unknown, ended, or somebody else's. */
  record NoSuchSession() implements AccountRefusal {
    @Override
    public String code() {
      return "no-such-session";
    }

    @Override
    public int status() {
      return 404;
    }
  }

  /** The password was right; the code is not, or was used before. */
  record OtpWrong() implements AccountRefusal {
    @Override
    public String code() {
      return "otp-wrong";
    }

    @Override
    public int status() {
      return 401;
    }
  }

  /** The password of somebody signed in; not 401, the session lives on. */
  record PasswordWrong() implements AccountRefusal {
    @Override
    public String code() {
      return "password-wrong";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /** A second factor is set up already. */
  record TotpIsOn() implements AccountRefusal {
    @Override
    public String code() {
      return "totp-is-on";
    }

    @Override
    public int status() {
      return 409;
    }
  }

  /** Nothing waits to be confirmed, or it waited too long. */
  record TotpNotStarted() implements AccountRefusal {
    @Override
    public String code() {
      return "totp-not-started";
    }

    @Override
    public int status() {
      return 409;
    }
  }

  /** The first code does not match the new secret. */
  record TotpCodeWrong() implements AccountRefusal {
    @Override
    public String code() {
      return "totp-code-wrong";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /**
   * The new password does not keep the rules.
   *
   * @param codes reasons of {@link PasswordRule}
   */
  record PasswordUnfit(List<String> codes) implements AccountRefusal {
    public PasswordUnfit {
      codes = List.copyOf(codes);
    }

    @Override
    public String code() {
      return "password-unfit";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("shortest", PasswordRule.SHORTEST);
    }

    @Override
    public List<Field> fields() {
      return codes.stream().map(code -> new Field("/next", code)).toList();
    }
  }
}
