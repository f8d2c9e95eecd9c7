package org.trapeze.isa.scoping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;

/**
 * A scope over maps that exist already: linking a name costs two look-ups. Names of the first map hide those of the second.
 *
 * @param wanted what kind of thing may be referred to
 */
record NameScope(EClass wanted, Map<String, ? extends EObject> inner, Map<String, EObject> outer) implements IScope {

    @Override
    public IEObjectDescription getSingleElement(QualifiedName name) {
        String plain = name.toString();
        EObject found = inner.get(plain);
        if (!wanted.isInstance(found)) {
            found = outer.get(plain);
        }
        return wanted.isInstance(found) ? EObjectDescription.create(name, found) : null;
    }

    @Override
    public Iterable<IEObjectDescription> getElements(QualifiedName name) {
        IEObjectDescription single = getSingleElement(name);
        return single == null ? List.of() : List.of(single);
    }

    @Override
    public IEObjectDescription getSingleElement(EObject object) {
        for (IEObjectDescription one : getAllElements()) {
            if (one.getEObjectOrProxy() == object) {
                return one;
            }
        }
        return null;
    }

    @Override
    public Iterable<IEObjectDescription> getElements(EObject object) {
        IEObjectDescription single = getSingleElement(object);
        return single == null ? List.of() : List.of(single);
    }

    @Override
    public Iterable<IEObjectDescription> getAllElements() {
        Map<String, EObject> visible = new LinkedHashMap<>(inner);
        outer.forEach(visible::putIfAbsent);
        return visible.entrySet().stream().filter(entry -> wanted.isInstance(entry.getValue()))
                .map(entry -> EObjectDescription.create(QualifiedName.create(entry.getKey()), entry.getValue()))
                .toList();
    }
}
