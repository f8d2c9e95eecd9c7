/**
 * Formulas over bit vectors as data of our own: built shared and simplified, evaluated under an assignment, searched
 * for a satisfying one, and handed to the solver only where that is not enough. Everything belongs to one pool of terms
 * and so to one thread.
 */
package org.trapeze.classify.term;
