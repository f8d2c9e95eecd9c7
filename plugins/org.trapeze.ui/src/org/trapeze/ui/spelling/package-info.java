/** Spelling of comments and titles, by whatever engine the workbench has. */
package org.trapeze.ui.spelling;
