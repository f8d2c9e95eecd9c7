package org.trapeze.asm.naming;

import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.QualifiedName;

/** Names are not qualified: a dot is a character like any other, as in {@code add.w}. */
public class GasmQualifiedNameConverter implements IQualifiedNameConverter {

    @Override
    public String toString(QualifiedName name) {
        return String.join(".", name.getSegments());
    }

    @Override
    public QualifiedName toQualifiedName(String text) {
        return QualifiedName.create(text);
    }
}
