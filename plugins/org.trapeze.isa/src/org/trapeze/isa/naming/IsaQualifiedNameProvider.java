package org.trapeze.isa.naming;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.util.SimpleAttributeResolver;

/** Names are simple: nothing is written with the name of its machine before it. */
public class IsaQualifiedNameProvider extends IQualifiedNameProvider.AbstractImpl {

    @Override
    public QualifiedName getFullyQualifiedName(EObject object) {
        String name = SimpleAttributeResolver.NAME_RESOLVER.apply(object);
        return name == null || name.isEmpty() ? null : QualifiedName.create(name);
    }
}
