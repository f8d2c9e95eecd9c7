package org.trapeze.asm.image;

/** The words of the image file, shared by the two that read and write it. */
final class ImageFormat {
    static final String MAGIC = "trapeze image";
    static final int VERSION = 1;
    static final String MACHINE = "machine";
    static final String UNIT = "unit";
    static final String ENTRY = "entry";
    static final String SEGMENT = "segment";
    static final String LABEL = "label";
    static final String CONSTANT = "constant";
    static final String FILE = "file";
    static final String CODE = "code";
    static final String DATA = "data";
    static final String END = "end";

    private ImageFormat() {
    }
}
