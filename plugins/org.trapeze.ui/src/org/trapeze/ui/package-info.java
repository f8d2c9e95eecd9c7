/** Editors, builder and services of Trapeze in the workbench. One sub-package is one feature. */
package org.trapeze.ui;
