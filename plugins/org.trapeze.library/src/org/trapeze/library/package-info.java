/** What Trapeze ships to start from: machine descriptions and guests, and the one class that finds them. */
package org.trapeze.library;
