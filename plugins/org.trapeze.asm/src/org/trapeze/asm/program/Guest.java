package org.trapeze.asm.program;

import java.util.Optional;

import org.trapeze.asm.assembler.Assembly;
import org.trapeze.asm.source.SourceText;
import org.trapeze.ir.arch.Architecture;

/**
 * A guest that was read from a file.
 *
 * @param machine  the machine it is for, if that was found and its description has no errors
 * @param source   the file's text, named by its path; without characters where it could not be read
 * @param assembly the image, or what is wrong
 */
public record Guest(Optional<Architecture> machine, SourceText source, Assembly assembly) {
}
