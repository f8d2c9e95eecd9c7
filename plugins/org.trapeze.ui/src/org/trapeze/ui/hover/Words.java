package org.trapeze.ui.hover;

/** The words of a page that a hover of another plug-in made. */
final class Words {
    private Words() {
    }

    /** {@return the words of a page; a text without marks of pages stays as it is} */
    static String of(String page) {
        return page.replaceAll("(?i)<br */?>|</(p|li|pre|tr|h\\d)>", "\n").replaceAll("</?[A-Za-z][^<>]*>", "")
                .replace("&nbsp;", " ").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"")
                .replace("&amp;", "&").strip();
    }
}
