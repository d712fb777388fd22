/**
 * Micronaut wiring and the implementations of the kernel's ports: problems, ids, clock, outbox
 * relay, jobs, live stream, assets, health, metrics. Owns the tables {@code outbox} and {@code
 * scheduled_task}. Only http and db rings and the bootstrap import it.
 */
@NullMarked
package org.fengqiao.platform;

import org.jspecify.annotations.NullMarked;
