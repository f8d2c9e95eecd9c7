/**
 * The editor of both languages: a thin subclass of the platform's generic editor, which is not API of the platform,
 * so that all use of it is confined to this package.
 */
package org.trapeze.ui.editor;
