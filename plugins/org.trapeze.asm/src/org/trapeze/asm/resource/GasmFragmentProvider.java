package org.trapeze.asm.resource;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.IFragmentProvider;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.trapeze.asm.gasm.Element;
import org.trapeze.asm.gasm.Program;

import com.google.inject.Inject;

/**
 * Addresses the elements of a program like EMF does, by their position, but without counting from the start for each of
 * them, which would take time without end for the index of a long program.
 */
public class GasmFragmentProvider implements IFragmentProvider {
    @Inject
    private IResourceScopeCache cache;

    @Override
    public String getFragment(EObject object, Fallback fallback) {
        Resource resource = object.eResource();
        if (resource == null || !(object.eContainer() instanceof Program program)) {
            return fallback.getFragment(object);
        }
        Positions positions = cache.get(Positions.class, resource, () -> new Positions(program.getElements()));
        Integer position = positions.byElement.get(object);
        return position == null ? fallback.getFragment(object) : "//@elements." + position;
    }

    @Override
    public EObject getEObject(Resource resource, String fragment, Fallback fallback) {
        return fallback.getEObject(fragment);
    }

    private static final class Positions {
        private final Map<EObject, Integer> byElement;

        Positions(List<Element> elements) {
            byElement = new IdentityHashMap<>(elements.size());
            elements.forEach(element -> byElement.put(element, byElement.size()));
        }
    }
}
