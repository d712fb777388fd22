package org.fengqiao.platform.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.fengqiao.kernel.Permission;

/**
 * Who may call this operation: anybody signed in who holds at least one of the permissions; empty
 * means anybody signed in. An operation with neither this nor {@link Public} is refused to all.
 * Territory is checked behind it by the feature, which knows the place.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Permit {
  Permission[] value() default {};

  /** Whether it also works for somebody who has to replace a first password before all else. */
  boolean beforeOwnPassword() default false;
}
