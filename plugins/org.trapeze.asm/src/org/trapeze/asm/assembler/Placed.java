package org.trapeze.asm.assembler;

import org.trapeze.asm.source.Item;

/**
 * Where the layout put the units of a statement.
 *
 * @param statement the statement
 * @param content   its units
 * @param section   the section they are in
 * @param address   the storage address of the first
 */
record Placed(Item.Statement statement, Content content, Section section, long address) {
}
