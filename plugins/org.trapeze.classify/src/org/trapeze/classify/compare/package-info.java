/** Two versions of a description compared: which verdicts and theorems changed, and through which instruction. */
package org.trapeze.classify.compare;
