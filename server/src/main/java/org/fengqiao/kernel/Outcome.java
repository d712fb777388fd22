package org.fengqiao.kernel;

import java.util.function.Function;

/**
 * What a feature's API answers: the value, or the refusal. A refusal is returned before anything is
 * written, so the transaction of a refused call has nothing to undo.
 */
public sealed interface Outcome<T> {

  record Done<T>(T value) implements Outcome<T> {}

  record Refused<T>(Refusal refusal) implements Outcome<T> {}

  static <T> Outcome<T> done(T value) {
    return new Done<>(value);
  }

  static <T> Outcome<T> refused(Refusal refusal) {
    return new Refused<>(refusal);
  }

  /** The value; throws {@link RefusalException} when refused. For http rings and tests. */
  default T orThrow() {
    return switch (this) {
      case Done<T>(T value) -> value;
      case Refused<T>(Refusal refusal) -> throw new RefusalException(refusal);
    };
  }

  default <R> Outcome<R> map(Function<? super T, ? extends R> f) {
    return switch (this) {
      case Done<T>(T value) -> new Done<>(f.apply(value));
      case Refused<T>(Refusal refusal) -> new Refused<>(refusal);
    };
  }

  default <R> Outcome<R> then(Function<? super T, Outcome<R>> f) {
    return switch (this) {
      case Done<T>(T value) -> f.apply(value);
      case Refused<T>(Refusal refusal) -> new Refused<>(refusal);
    };
  }
}
