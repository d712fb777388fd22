package org.fengqiao.hotspot.domain.forecast;

/**
 * What was learned for one horizon from rolling origins in the past.
 *
 * @param horizon days
 * @param weights of the voices, summing to 1: the anchor; rates shrunk over the whole history and
 *     with half-lives of 90 and 30 days; repeats of 3 and of 10 days; self-excitation
 * @param shrinkages one per half-life
 * @param sizes of the negative binomial law around the forecast, by how much is expected; large is
 *     Poisson
 * @param recalibration what is told instead of what is expected
 * @param credit how much of a promised gain over the whole history is believed
 * @param windows how many windows of the past it rests on; 0 means nothing could be learned
 * @param gain log score per matter over the anchor alone in those windows, nats
 */
record Learned(
    int horizon,
    double[] weights,
    Shrinkage[] shrinkages,
    double[] sizes,
    Recalibration recalibration,
    Credit credit,
    int windows,
    double gain) {}
