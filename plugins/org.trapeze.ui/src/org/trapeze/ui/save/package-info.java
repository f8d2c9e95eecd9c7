/** What is done to a text when it is saved. */
package org.trapeze.ui.save;
