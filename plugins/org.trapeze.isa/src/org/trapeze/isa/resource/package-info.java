/** What machine descriptions look like from other files, and when those must be looked at anew. */
package org.trapeze.isa.resource;
