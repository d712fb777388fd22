package org.fengqiao.tool.backtest;

import java.util.List;
import org.fengqiao.hotspot.domain.backtest.HorizonResult;
import org.fengqiao.hotspot.domain.backtest.Study;

/**
 * A back-test of a file, or of one kind of it.
 *
 * @param kind its name; empty for all together
 * @param study what it is about
 * @param results one per horizon
 */
record Report(String kind, Study study, List<HorizonResult> results) {}
