/**
 * The call hierarchy: who leads to a label of a guest, and where it leads; who uses a function, procedure, trap cause
 * or instruction of a description, and what these use.
 */
package org.trapeze.ui.hierarchy;
