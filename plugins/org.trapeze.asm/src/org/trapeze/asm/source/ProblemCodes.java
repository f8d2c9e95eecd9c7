package org.trapeze.asm.source;

/** The kinds of problems, by which quick fixes know what they can mend. */
public final class ProblemCodes {
    /** Text that fits nowhere: a stray token, a missing quotation mark, a bad number. */
    public static final String SYNTAX = "org.trapeze.asm.syntax";
    /** The program names no machine, or one that does not exist or is faulty. */
    public static final String MACHINE = "org.trapeze.asm.machine";
    /** No instruction and no directive has this name. */
    public static final String UNKNOWN_OPERATION = "org.trapeze.asm.unknownOperation";
    /** The operands fit no form of the instruction, or several, or the wrong number of arguments is given. */
    public static final String OPERANDS = "org.trapeze.asm.operands";
    /** A name that nothing defines. */
    public static final String UNDEFINED_SYMBOL = "org.trapeze.asm.undefinedSymbol";
    /** A name that is defined twice or that the machine has taken. */
    public static final String DUPLICATE_SYMBOL = "org.trapeze.asm.duplicateSymbol";
    /** Constants defined by each other, or by what is not known yet. */
    public static final String UNRESOLVABLE = "org.trapeze.asm.unresolvable";
    /**
     * A value that does not fit its place. Data: {@code range VALUE LOW HIGH} for a number; {@code reach ADDRESS LOW
     * HIGH} for one that is too far, with the addresses that can be reached; {@code multiple ADDRESS BASE SCALE} for
     * one that is no multiple of the scale away from the base.
     */
    public static final String RANGE = "org.trapeze.asm.range";
    /**
     * Something placed outside of storage or over something else. Data for the latter: {@code free ADDRESS}, where
     * there is room for it.
     */
    public static final String PLACEMENT = "org.trapeze.asm.placement";
    /** A missing or repeated entry point, or one outside of the image. */
    public static final String ENTRY = "org.trapeze.asm.entry";
    /** A jump to where nothing is placed. */
    public static final String JUMP = "org.trapeze.asm.jump";
    /** A macro's definition or use that is not right. */
    public static final String MACRO = "org.trapeze.asm.macro";
    /** A file to be included that cannot be. */
    public static final String INCLUDE = "org.trapeze.asm.include";
    /** Says that there are more problems than are listed. */
    public static final String OTHERS = "org.trapeze.asm.others";

    private ProblemCodes() {
    }
}
