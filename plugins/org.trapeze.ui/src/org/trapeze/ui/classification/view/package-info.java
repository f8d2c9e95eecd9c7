/** The Classification view: all instructions of a machine with their classes, and what the theorems say. */
package org.trapeze.ui.classification.view;
