package org.trapeze.isa.scoping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;

/**
 * A scope over what is indexed already: linking a name costs two look-ups. Inner names hide outer ones.
 *
 * @param wanted what kind of thing may be referred to
 * @param inner  names that hold in a part of the machine only
 * @param outer  the machine's own
 */
record NameScope(EClass wanted, Names inner, Map<String, EObject> outer) implements IScope {

    /** Names, found one by one or listed. */
    interface Names {
        /** No names. */
        Names NONE = of(Map.of());

        /** {@return what a name means, or null} */
        EObject find(String name);

        /** {@return all names with what they mean} */
        Map<String, ? extends EObject> all();

        /** {@return the names of a map} */
        static Names of(Map<String, ? extends EObject> names) {
            return of(names::get, () -> names);
        }

        /** {@return names that are listed only when they must be} */
        static Names of(Function<String, EObject> find, Supplier<Map<String, ? extends EObject>> all) {
            return new Names() {
                @Override
                public EObject find(String name) {
                    return find.apply(name);
                }

                @Override
                public Map<String, ? extends EObject> all() {
                    return all.get();
                }
            };
        }
    }

    @Override
    public IEObjectDescription getSingleElement(QualifiedName name) {
        String plain = name.toString();
        EObject found = inner.find(plain);
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
        Map<String, EObject> visible = new LinkedHashMap<>(inner.all());
        outer.forEach(visible::putIfAbsent);
        // While it is typed, a declaration may be without a name.
        return visible.entrySet().stream()
                .filter(entry -> entry.getKey() != null && wanted.isInstance(entry.getValue()))
                .map(entry -> EObjectDescription.create(QualifiedName.create(entry.getKey()), entry.getValue()))
                .toList();
    }
}
