/** A parsed machine seen as a whole: inheritance, names, mnemonics. */
package org.trapeze.isa.model;
