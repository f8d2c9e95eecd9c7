package org.trapeze.ui.references;

import java.util.Arrays;
import java.util.function.Supplier;

import org.eclipse.jface.viewers.ITreeContentProvider;

/** Shows the lines of a search, below their files where it is a tree. Asks the result each time. */
final class ReferenceTree implements ITreeContentProvider {
    private final Supplier<ReferenceResult> result;
    private final boolean flat;

    ReferenceTree(Supplier<ReferenceResult> result, boolean flat) {
        this.result = result;
        this.flat = flat;
    }

    private Object[] lines() {
        return result.get() == null ? new Object[0] : result.get().getElements();
    }

    @Override
    public Object[] getElements(Object input) {
        Object[] lines = lines();
        return flat ? lines
                : Arrays.stream(lines).map(line -> ((ReferenceLine) line).file()).distinct().toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
        return Arrays.stream(lines()).filter(line -> ((ReferenceLine) line).file().equals(parent))
                .toArray();
    }

    @Override
    public Object getParent(Object element) {
        return element instanceof ReferenceLine line && !flat ? line.file() : null;
    }

    @Override
    public boolean hasChildren(Object element) {
        return element instanceof SourceFile;
    }
}
