/** What programs look like from other files, and how their elements are addressed; made for programs of many lines. */
package org.trapeze.asm.resource;
