/** Completions in machine descriptions, where they differ from the defaults of Xtext. */
package org.trapeze.isa.ide.completion;
