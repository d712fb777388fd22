package org.fengqiao.group.domain;

import org.fengqiao.classify.domain.Matter;

/** An open item near another one. */
public record Near(String number, String gridCode, Matter matter) {}
