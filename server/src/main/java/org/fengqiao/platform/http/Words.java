package org.fengqiao.platform.http;

import java.util.List;
import org.fengqiao.kernel.PlainText;
import org.fengqiao.kernel.Refusal;
import org.fengqiao.kernel.RefusalException;
import org.jspecify.annotations.Nullable;

/** Words of a request body that must be plain text; lengths are declared on the record. */
public final class Words {
  private Words() {}

  /**
   * The words.
   *
   * @param pointer where they stand in the body
   * @throws RefusalException 422 when they hold markup or characters nobody types
   */
  public static @Nullable String plain(@Nullable String text, String pointer) {
    String fault = text == null ? "" : PlainText.fault(text);
    if (!fault.isEmpty()) {
      Refusal.Field field = new Refusal.Field(pointer, fault);
      throw new RefusalException(Rejection.of(fault, 422, List.of(field)));
    }
    return text;
  }
}
