/**
 * The models of documents open in editors. Each document is parsed, linked and validated once for each of its states,
 * away from the user interface; all features of the editor read the one immutable result.
 */
package org.trapeze.ui.model;
