/** Makes projects and files and shows them, for all of our wizards. */
package org.trapeze.ui.creation;
