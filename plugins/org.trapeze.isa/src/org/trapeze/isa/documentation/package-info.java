/** Comments as documentation, for hovers and completion. */
package org.trapeze.isa.documentation;
