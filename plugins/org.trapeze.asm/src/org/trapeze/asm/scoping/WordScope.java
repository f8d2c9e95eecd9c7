package org.trapeze.asm.scoping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;

/**
 * A scope over maps that exist already: linking a word costs a look-up and no list is made.
 *
 * @param lookUp what a word means, or null
 * @param all    gives everything, for completion; a scope is made for each word that is linked, so that it must not be
 *               gathered before
 */
record WordScope(Function<String, ? extends EObject> lookUp, Supplier<List<Map<String, ? extends EObject>>> all)
        implements IScope {

    @Override
    public IEObjectDescription getSingleElement(QualifiedName name) {
        EObject found = lookUp.apply(name.getLastSegment());
        return found == null ? null : EObjectDescription.create(name, found);
    }

    @Override
    public Iterable<IEObjectDescription> getElements(QualifiedName name) {
        IEObjectDescription single = getSingleElement(name);
        return single == null ? List.of() : List.of(single);
    }

    @Override
    public IEObjectDescription getSingleElement(EObject object) {
        for (IEObjectDescription description : getElements(object)) {
            return description;
        }
        return null;
    }

    @Override
    public Iterable<IEObjectDescription> getElements(EObject object) {
        var found = new ArrayList<IEObjectDescription>();
        for (IEObjectDescription description : getAllElements()) {
            if (description.getEObjectOrProxy() == object) {
                found.add(description);
            }
        }
        return found;
    }

    @Override
    public Iterable<IEObjectDescription> getAllElements() {
        var descriptions = new ArrayList<IEObjectDescription>();
        for (Map<String, ? extends EObject> map : all.get()) {
            map.forEach((name, object) -> descriptions.add(
                    EObjectDescription.create(QualifiedName.create(name), object)));
        }
        return descriptions;
    }
}
