package org.trapeze.ui.spelling;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.contentassist.CompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.ui.texteditor.spelling.ISpellingEngine;
import org.eclipse.ui.texteditor.spelling.ISpellingProblemCollector;
import org.eclipse.ui.texteditor.spelling.SpellingContext;
import org.eclipse.ui.texteditor.spelling.SpellingProblem;

/** Knows one mistake: "teh", which should be "the". */
public class TestSpellingEngine implements ISpellingEngine {
    private static final String WRONG = "teh";

    private record Mistake(int offset) {
    }

    @Override
    public void check(IDocument document, IRegion[] regions, SpellingContext context,
            ISpellingProblemCollector collector, IProgressMonitor monitor) {
        collector.beginCollecting();
        for (IRegion region : regions) {
            String text = text(document, region);
            for (int at = text.indexOf(WRONG); at >= 0; at = text.indexOf(WRONG, at + 1)) {
                collector.accept(problem(new Mistake(region.getOffset() + at)));
            }
        }
        collector.endCollecting();
    }

    private static String text(IDocument document, IRegion region) {
        try {
            return document.get(region.getOffset(), region.getLength());
        } catch (BadLocationException e) {
            // the document has changed meanwhile
            return "";
        }
    }

    private static SpellingProblem problem(Mistake mistake) {
        return new SpellingProblem() {
            @Override
            public int getOffset() {
                return mistake.offset();
            }

            @Override
            public int getLength() {
                return WRONG.length();
            }

            @Override
            public String getMessage() {
                return "'teh' is no word";
            }

            @Override
            public ICompletionProposal[] getProposals() {
                return new ICompletionProposal[] {
                    new CompletionProposal("the", mistake.offset(), WRONG.length(), 3, null, "Change to 'the'", null,
                            null)};
            }
        };
    }
}
