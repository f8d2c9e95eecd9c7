/** What is kept in the plug-in's state area from one session of the workbench to the next. */
package org.trapeze.ui.state;
