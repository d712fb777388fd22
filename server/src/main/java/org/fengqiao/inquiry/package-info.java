/**
 * What a citizen may ask and say about the own item, with its number and the query code that was
 * handed out for it: how far it is, and the rating of the petition office and of the handling unit
 * (条例 17, 21; domain notes 4.8). Owns the tables {@code query_code} and {@code rating}. Shows no
 * names, no texts and no reasons, asks for nobody's identity, and counts nothing of anybody.
 */
@NullMarked
package org.fengqiao.inquiry;

import org.jspecify.annotations.NullMarked;
