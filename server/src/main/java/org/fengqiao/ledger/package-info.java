/**
 * Living beside other systems: open rows of an office's own list (台账) come in from a workbook or
 * CSV and can be taken back, lists go out in the office's own columns, and an item tells the text
 * other systems ask for. Owns {@code ledger_import}, {@code ledger_row}, {@code ledger_mapping},
 * {@code ledger_columns} and {@code report_template}. Opens items only through casework and voids
 * them only with a second person.
 */
@NullMarked
package org.fengqiao.ledger;

import org.jspecify.annotations.NullMarked;
