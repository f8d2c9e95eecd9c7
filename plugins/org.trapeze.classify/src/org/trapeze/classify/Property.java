package org.trapeze.classify;

/** The questions that the classifier answers for every instruction (PG §2 and §3). */
public enum Property {
    /** Traps in user mode and does not in supervisor mode, for every pair of states without a memory trap. */
    PRIVILEGED("privileged", "privileged"),
    /** Some execution that does not trap changes M or R (in the extended profile: or another resource). */
    CONTROL_SENSITIVE("control sensitive", "controlSensitive"),
    /** The result depends on R, the modes being equal. */
    LOCATION_SENSITIVE("location sensitive", "locationSensitive"),
    /** The result differs between modes where neither execution traps. */
    MODE_SENSITIVE("mode sensitive", "modeSensitive"),
    /** Extended profile only: the result depends on resources other than M and R. */
    RESOURCE_SENSITIVE("resource sensitive", "resourceSensitive"),
    /** Any of the four above. An instruction that is not sensitive is innocuous. */
    SENSITIVE("sensitive", "sensitive"),
    /** Control sensitive from user mode or location sensitive in user mode: the premise of Theorem 3. */
    USER_SENSITIVE("user sensitive", "userSensitive");

    private final String words;
    private final String key;

    Property(String words, String key) {
        this.words = words;
        this.key = key;
    }

    /** {@return the property's name in running text} */
    public String words() {
        return words;
    }

    /** {@return the property's name in files for programs; stable} */
    public String key() {
        return key;
    }
}
