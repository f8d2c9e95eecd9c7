/**
 * The nature of projects with machines and guests, and its builder, which keeps the problem markers of all saved files
 * right: those of changed files and of every file that was linked to one.
 */
package org.trapeze.ui.builder;
