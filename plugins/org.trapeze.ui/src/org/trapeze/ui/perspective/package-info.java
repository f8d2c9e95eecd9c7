/** How the workbench is laid out for work with machines and guests. */
package org.trapeze.ui.perspective;
