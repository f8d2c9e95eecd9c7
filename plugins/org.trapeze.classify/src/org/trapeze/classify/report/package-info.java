/** Classifications as text for people and as JSON for programs. */
package org.trapeze.classify.report;
