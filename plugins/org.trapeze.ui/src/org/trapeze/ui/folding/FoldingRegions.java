package org.trapeze.ui.folding;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import org.trapeze.asm.gasm.Element;
import org.trapeze.asm.gasm.Label;
import org.trapeze.asm.gasm.Program;
import org.trapeze.isa.isa.Machine;

import org.trapeze.ui.language.Language;
import org.trapeze.ui.model.ModelSnapshot;

/**
 * What can be folded in a text: declarations of a machine, routines of a guest (a label after a gap, with what
 * follows up to the next gap), and comments of several lines. Always whole lines. Any thread.
 */
final class FoldingRegions {
    private static final int SMALLEST = 3;

    private final ModelSnapshot snapshot;
    private final IDocument lines;
    private final List<Position> regions = new ArrayList<>();

    private FoldingRegions(ModelSnapshot snapshot) {
        this.snapshot = snapshot;
        this.lines = new Document(snapshot.text());
    }

    /** {@return the regions, each from the beginning of a line to the beginning of another} */
    static List<Position> of(ModelSnapshot snapshot) {
        FoldingRegions found = new FoldingRegions(snapshot);
        try {
            found.collect();
        } catch (BadLocationException e) {
            throw new IllegalStateException("The model of " + snapshot.uri() + " does not fit its text", e);
        }
        return found.regions;
    }

    private void collect() throws BadLocationException {
        comments();
        if (snapshot.root() instanceof Machine machine) {
            for (var declaration : machine.getDeclarations()) {
                ICompositeNode node = NodeModelUtils.getNode(declaration);
                if (node != null) {
                    add(lines.getLineOfOffset(node.getOffset()), lines.getLineOfOffset(node.getEndOffset()));
                }
            }
        } else if (snapshot.root() instanceof Program program) {
            for (Element element : program.getElements()) {
                routine(element);
            }
        }
    }

    private void routine(Element element) throws BadLocationException {
        ICompositeNode node = NodeModelUtils.getNode(element);
        if (!(element instanceof Label) || node == null) {
            return;
        }
        int first = lines.getLineOfOffset(node.getOffset());
        if (first > 0 && isCode(first - 1)) {
            return;
        }
        int last = first;
        while (last + 1 < lines.getNumberOfLines() && isCode(last + 1)) {
            last++;
        }
        add(first, last);
    }

    private void comments() throws BadLocationException {
        int first = 0;
        for (int line = 0; line <= lines.getNumberOfLines(); line++) {
            if (line == lines.getNumberOfLines() || !isComment(line)) {
                add(first, line - 1);
                first = line + 1;
            }
        }
    }

    private boolean isCode(int line) throws BadLocationException {
        return !text(line).isBlank() && !isComment(line);
    }

    private boolean isComment(int line) throws BadLocationException {
        String text = text(line).strip();
        return text.startsWith("//") || snapshot.language() == Language.GASM && text.startsWith(";");
    }

    private String text(int line) throws BadLocationException {
        return lines.get(lines.getLineOffset(line), lines.getLineLength(line));
    }

    private void add(int first, int last) throws BadLocationException {
        if (last - first + 1 >= SMALLEST) {
            int start = lines.getLineOffset(first);
            regions.add(new Position(start, lines.getLineOffset(last) + lines.getLineLength(last) - start));
        }
    }
}
