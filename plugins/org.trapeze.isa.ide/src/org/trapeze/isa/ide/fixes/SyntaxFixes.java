package org.trapeze.isa.ide.fixes;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.xtext.nodemodel.ILeafNode;

import org.trapeze.isa.isa.Stray;

/** Fixes of text that cannot be read: what is missing comes, what stands in the way goes. */
final class SyntaxFixes {
    private final MachineText text;
    private final Mistake mistake;

    SyntaxFixes(MachineText text) {
        this.text = text;
        this.mistake = text.mistake();
    }

    List<Fix> all() {
        List<Fix> fixes = new ArrayList<>();
        if (mistake.data().size() == 1) {
            String missing = mistake.data().getFirst();
            int place = behindLast();
            boolean brace = missing.equals("}");
            String text = brace ? mistake.newline() + missing : Character.isLetter(missing.charAt(0)) ? " " + missing
                    + " " : missing;
            fixes.add(Fix.replace("insert-missing", "Insert '" + missing + "'", place, 0, text));
        }
        boolean stray = text.around(Stray.class).isPresent() && mistake.length() > 0;
        if (stray) {
            fixes.add(Fix.of("delete-stray", "Delete '" + mistake.written() + "'",
                    text.removed(mistake.offset(), mistake.end())));
        }
        return fixes;
    }

    /** Behind the last thing that could be read: what is missing belongs there, not behind comments and blank lines. */
    private int behindLast() {
        int end = 0;
        for (ILeafNode leaf : mistake.resource().getParseResult().getRootNode().getLeafNodes()) {
            if (leaf.getOffset() >= mistake.offset()) {
                break;
            }
            end = leaf.isHidden() ? end : leaf.getEndOffset();
        }
        return end;
    }
}
