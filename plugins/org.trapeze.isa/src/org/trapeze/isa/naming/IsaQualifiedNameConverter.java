package org.trapeze.isa.naming;

import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.QualifiedName;

/** Takes every name as one piece, because a machine's name is a text in which a dot is only a dot. */
public class IsaQualifiedNameConverter implements IQualifiedNameConverter {

    @Override
    public String toString(QualifiedName name) {
        return name.toString();
    }

    @Override
    public QualifiedName toQualifiedName(String name) {
        return QualifiedName.create(name);
    }
}
