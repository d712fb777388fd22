package org.fengqiao.hotspot.domain.backtest;

import java.util.List;
import java.util.Map;

/**
 * A back-test of one horizon.
 *
 * @param horizon days
 * @param windows how many
 * @param matters in all windows, inside the area and outside
 * @param outside of these, outside the area
 * @param tops per budget in percent, what each method reached
 * @param logScore per method, mean log of the share its cell was given, per matter inside, against
 *     equal shares, nats
 * @param coverage share of the cells among the top 5 % whose count lay in the forecast's interval
 * @param coverageAll the same of all cells
 * @param promised what the intervals of the top 5 % promise by the forecast's own law; 90 % or more
 * @param promisedAll the same of all cells
 * @param reliability probabilities told that anything comes to a cell, beside what came
 * @param weights of the forecast's voices as learned in the first half
 * @param trainingWindows they rest on
 * @param notes what a reader has to know: too few windows and the like
 */
public record HorizonResult(
    int horizon,
    int windows,
    double matters,
    double outside,
    Map<Integer, Map<Method, Measure>> tops,
    Map<Method, Double> logScore,
    double coverage,
    double coverageAll,
    double promised,
    double promisedAll,
    List<Reliability.Group> reliability,
    double[] weights,
    int trainingWindows,
    List<String> notes) {}
