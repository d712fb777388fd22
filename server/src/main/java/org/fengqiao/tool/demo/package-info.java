/**
 * The demonstration district's year: invented matters with weekday and season, planted clusters and
 * lawful histories. Everything follows from one seed and the day it is made.
 */
@NullMarked
package org.fengqiao.tool.demo;

import org.jspecify.annotations.NullMarked;
