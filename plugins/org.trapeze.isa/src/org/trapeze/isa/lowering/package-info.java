/**
 * From a parsed machine to the semantics IR. Types are checked on the way: every width is known or an error at its
 * place, and whatever has no error becomes IR. Nothing here throws for a description that is incomplete or wrong; what
 * is broken is {@code null} after its problem has been noted, and whoever gets a {@code null} stays silent.
 *
 * <p>Plain Java over the EMF model: no workspace, no injection. A lowering runs on one thread.
 */
package org.trapeze.isa.lowering;
