package org.fengqiao.deadline.domain;

import java.time.LocalDate;

/**
 * When something is due. Alarm against {@code dueDate}, judge "on time" against {@code
 * legalDueDate}.
 *
 * @param dueDate last day as counted, Asia/Shanghai
 * @param legalDueDate the same, rolled to the next working day when it is a day of rest
 * @param provisional a year on the way has no published calendar; only weekends were known
 */
public record Due(TimerCode code, LocalDate dueDate, LocalDate legalDueDate, boolean provisional) {}
