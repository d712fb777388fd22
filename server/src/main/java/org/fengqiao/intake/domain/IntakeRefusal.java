package org.fengqiao.intake.domain;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.kernel.Refusal;

/** Why a report or photo is not taken. Nothing is stored in any of these cases. */
public sealed interface IntakeRefusal extends Refusal {

  /**
   * One or more fields are at fault; the code is that of the first, so that a program can act on
   * it.
   *
   * @param fields at least one
   */
  record Invalid(List<Field> fields) implements IntakeRefusal {
    public Invalid {
      fields = List.copyOf(fields);
      if (fields.isEmpty()) {
        throw new IllegalArgumentException("no field at fault");
      }
    }

    /** One field at fault. */
    public static Invalid of(String pointer, String code) {
      return new Invalid(List.of(new Field(pointer, code)));
    }

    @Override
    public String code() {
      return fields.getFirst().code();
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("field", fields.getFirst().pointer());
    }
  }

  /** The id was used before for a report that said something else. */
  record OtherBody(UUID id) implements IntakeRefusal {
    @Override
    public String code() {
      return "report-id-reused";
    }

    @Override
    public int status() {
      return 422;
    }

    @Override
    public Map<String, Object> arguments() {
      return Map.of("id", id.toString());
    }
  }

  /**
   * The photo is not taken.
   *
   * @param code {@code photo-too-large}, {@code photo-not-an-image}, {@code photo-too-many-pixels},
   *     {@code photo-damaged}, {@code photo-hash-mismatch}, {@code photo-hash-missing} or {@code
   *     photo-too-many}
   */
  record BadPhoto(String code, int status) implements IntakeRefusal {}

  /** No position of such a kind of device was ever corrected. */
  record UnknownDeviceClass() implements IntakeRefusal {
    @Override
    public String code() {
      return "device-class-unknown";
    }

    @Override
    public int status() {
      return 404;
    }
  }

  /** No such photo within the reader's reach. */
  record NoPhoto() implements IntakeRefusal {
    @Override
    public String code() {
      return "photo-not-found";
    }

    @Override
    public int status() {
      return 404;
    }
  }
}
