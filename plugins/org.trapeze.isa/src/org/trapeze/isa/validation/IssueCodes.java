package org.trapeze.isa.validation;

/** The codes of everything the language finds wrong, by which quick fixes and tests recognise an issue. */
public final class IssueCodes {
    private static final String PREFIX = "org.trapeze.isa.";

    /** Two declarations of one name where only one may be. */
    public static final String DUPLICATE = PREFIX + "duplicate";
    /** Something every machine must declare is missing. Data: an example of it. */
    public static final String MISSING = PREFIX + "missing";
    /** A machine extends itself, directly or through others. */
    public static final String CIRCULAR = PREFIX + "circular";
    /** The machine that is extended has errors of its own. */
    public static final String BROKEN_BASE = PREFIX + "brokenBase";
    /** A number is malformed or outside of what is possible at its place. */
    public static final String RANGE = PREFIX + "range";
    /** A value is wider or narrower than its place needs. Data: the bits that it has, and those that it needs. */
    public static final String WIDTH = PREFIX + "width";
    /** Nothing says how wide a number is. */
    public static final String NO_WIDTH = PREFIX + "noWidth";
    /** A constant has too few bits for its value. Data: the bits. */
    public static final String DOES_NOT_FIT = PREFIX + "doesNotFit";
    /** Something that must be known in advance depends on the machine's state. */
    public static final String NOT_CONSTANT = PREFIX + "notConstant";
    /** A name stands where what it means cannot stand. */
    public static final String WRONG_KIND = PREFIX + "wrongKind";
    /** A call has too many or too few arguments. */
    public static final String ARGUMENTS = PREFIX + "arguments";
    /** A function or procedure calls itself, directly or through others. */
    public static final String RECURSION = PREFIX + "recursion";
    /** Storage or a device is used where only a value may be computed. */
    public static final String NOT_PURE = PREFIX + "notPure";
    /** What stands on the left of an assignment cannot be assigned. */
    public static final String NOT_ASSIGNABLE = PREFIX + "notAssignable";
    /** Inlining or unrolling makes a body too large, or it is nested too deep. */
    public static final String TOO_LARGE = PREFIX + "tooLarge";
    /** The bits of an encoding are missing, too many, or no multiple of the parcel. Data: how many are missing. */
    public static final String ENCODING = PREFIX + "encoding";
    /** Two encodings have an instruction in common. */
    public static final String OVERLAP = PREFIX + "overlap";
    /** The assembly syntax does not agree with the encoding. */
    public static final String SYNTAX = PREFIX + "syntax";
    /** A name that does not mean anything. */
    public static final String UNKNOWN = PREFIX + "unknown";
    /** A word where the names of a table could stand, which are none: often the statement of another language. */
    public static final String NO_STATEMENT = PREFIX + "noStatement";
    /** An operand in a syntax lacks what says how it is written. Data: its name. */
    public static final String BARE_OPERAND = PREFIX + "bareOperand";
    /** A block begins where none can be. */
    public static final String BLOCK = PREFIX + "block";
    /** Statements that can never be executed. */
    public static final String UNREACHABLE = PREFIX + "unreachable";
    /** Address translation does more than to find an address, or does not find one. */
    public static final String TRANSLATION = PREFIX + "translation";
    /** Something is declared that nothing uses. */
    public static final String UNUSED = PREFIX + "unused";
    /** A text holds characters that cannot be seen. */
    public static final String TEXT = PREFIX + "text";
    /** A local name takes the place of another one. */
    public static final String HIDING = PREFIX + "hiding";
    /** An access to storage goes through a relocation register that the same instruction has written. */
    public static final String REDIRECTED = PREFIX + "redirected";

    private IssueCodes() {
    }
}
