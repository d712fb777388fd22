package org.fengqiao.walls;

import org.jspecify.annotations.Nullable;

/**
 * One call of an operation.
 *
 * @param event for operations that take one, else empty
 * @param parameter optional query parameter to give, null for none
 */
record Call(Operation operation, Matrix.Line line, String event, @Nullable String parameter) {
  Call with(String name) {
    return new Call(operation, line, event, name);
  }

  @Override
  public String toString() {
    return operation.name() + ' ' + event + (parameter == null ? "" : "?" + parameter);
  }
}
