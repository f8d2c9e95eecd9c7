package org.trapeze.ui.findings;

/** The codes of what the classifier's results say about a text. Stable, for fixes refer to them. */
public final class FindingCodes {
    private static final String PREFIX = "org.trapeze.ui.findings.";

    /** The classifier found the opposite of what an {@code expect} clause says. */
    public static final String CONTRADICTED = PREFIX + "contradicted";
    /** What an {@code expect} clause says is not decided. */
    public static final String NOT_DECIDED = PREFIX + "notDecided";
    /** An instruction is described that is sensitive and not privileged; the data are its name and kinds of repairs. */
    public static final String SENSITIVE = PREFIX + "sensitive";
    /** A guest uses an instruction that is sensitive and not privileged. */
    public static final String SENSITIVE_USE = PREFIX + "sensitiveUse";

    private FindingCodes() {
    }

    /** {@return whether this is the code of something found by classifying} */
    public static boolean isFinding(String code) {
        return code != null && code.startsWith(PREFIX);
    }

    /** {@return whether this is about an {@code expect} clause, which has to wait until all is classified} */
    public static boolean isExpectation(String code) {
        return CONTRADICTED.equals(code) || NOT_DECIDED.equals(code);
    }
}
