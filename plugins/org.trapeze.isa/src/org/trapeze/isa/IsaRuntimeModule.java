package org.trapeze.isa;

import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.resource.IDefaultResourceDescriptionStrategy;
import org.trapeze.isa.naming.IsaQualifiedNameConverter;
import org.trapeze.isa.naming.IsaQualifiedNameProvider;
import org.trapeze.isa.resource.IsaResourceDescriptionStrategy;

/** Services of the instruction-set language that differ from the defaults of Xtext. */
public class IsaRuntimeModule extends AbstractIsaRuntimeModule {

    @Override
    public Class<? extends IQualifiedNameProvider> bindIQualifiedNameProvider() {
        return IsaQualifiedNameProvider.class;
    }

    public Class<? extends IQualifiedNameConverter> bindIQualifiedNameConverter() {
        return IsaQualifiedNameConverter.class;
    }

    public Class<? extends IDefaultResourceDescriptionStrategy> bindIDefaultResourceDescriptionStrategy() {
        return IsaResourceDescriptionStrategy.class;
    }
}
