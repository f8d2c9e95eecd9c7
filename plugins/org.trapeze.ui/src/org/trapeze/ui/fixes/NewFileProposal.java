package org.trapeze.ui.fixes;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;

/**
 * The fix that creates a file.
 *
 * @param label   what it does, for people
 * @param file    which does not exist
 * @param content what it begins with
 */
record NewFileProposal(String label, IFile file, String content) implements ICompletionProposal {

    @Override
    public void apply(IDocument document) {
        GuestAssist.create(file, content);
    }

    @Override
    public Point getSelection(IDocument document) {
        return null;
    }

    @Override
    public String getAdditionalProposalInfo() {
        return null;
    }

    @Override
    public String getDisplayString() {
        return label;
    }

    @Override
    public Image getImage() {
        return null;
    }

    @Override
    public IContextInformation getContextInformation() {
        return null;
    }
}
