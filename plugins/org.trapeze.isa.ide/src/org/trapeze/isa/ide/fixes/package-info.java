/**
 * What mends mistakes in texts, as changes of the text; for machine descriptions here, and what guests share with them.
 * Knows no editor, so that every fix can be tested by applying it and checking the text again.
 */
package org.trapeze.isa.ide.fixes;
