/**
 * Files an administrator brings from a page: a durable job takes a file in pieces, checks it beside
 * the requests, tells what was found, and writes it once a person accepts. Owns {@code import_job}
 * and {@code import_file}, and the folder {@code imports} of the data directory while a job is
 * open. Reads no format and knows no rule of its own: what a file means is told by the very
 * features that {@code ops/import} calls ({@code grid}, {@code gazetteer}; tables are read as
 * {@code ledger} reads them). Publishes nothing: grids become a version that a second person
 * approves.
 */
@NullMarked
package org.fengqiao.imports;

import org.jspecify.annotations.NullMarked;
