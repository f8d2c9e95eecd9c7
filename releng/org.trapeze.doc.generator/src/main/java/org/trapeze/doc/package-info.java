/** Makes the help from Markdown, so that what a page says stands in one place and can be read without the IDE too. */
package org.trapeze.doc;
