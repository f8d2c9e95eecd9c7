/** Trapeze editors and views. */
package org.trapeze.ui;
