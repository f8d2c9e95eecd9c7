/** What is wrong with a text: annotations in the editor while it is typed, markers when it is built. */
package org.trapeze.ui.problems;
