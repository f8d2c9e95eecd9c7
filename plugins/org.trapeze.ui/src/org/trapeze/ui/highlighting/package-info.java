/** Colours and forms of text: by its tokens at once, by its meaning as soon as model and classification are there. */
package org.trapeze.ui.highlighting;
