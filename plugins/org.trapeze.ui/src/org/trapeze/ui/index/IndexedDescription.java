package org.trapeze.ui.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IReferenceDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.impl.AbstractResourceDescription;

/** What a file exports, kept without keeping its model in memory: every object is a proxy. Immutable. */
final class IndexedDescription extends AbstractResourceDescription {
    private final URI uri;
    private final List<IEObjectDescription> exported;

    private IndexedDescription(URI uri, List<IEObjectDescription> exported) {
        this.uri = uri;
        this.exported = exported;
    }

    /** {@return a copy of a description that refers to no model} */
    static IndexedDescription copyOf(IResourceDescription live) {
        List<IEObjectDescription> copies = new ArrayList<>();
        live.getExportedObjects().forEach(description -> copies.add(detach(description)));
        return new IndexedDescription(live.getURI(), List.copyOf(copies));
    }

    private static IEObjectDescription detach(IEObjectDescription description) {
        Map<String, String> data = new TreeMap<>();
        for (String key : description.getUserDataKeys()) {
            data.put(key, description.getUserData(key));
        }
        return object(description.getQualifiedName(), description.getEClass(), description.getEObjectURI(), data);
    }

    /** {@return what is exported by a file, as it was read from where the index is kept} */
    static IndexedDescription of(URI uri, List<IEObjectDescription> exported) {
        return new IndexedDescription(uri, List.copyOf(exported));
    }

    /** {@return an object that is exported, without its model} */
    static IEObjectDescription object(QualifiedName name, EClass type, URI place, Map<String, String> data) {
        EObject proxy = EcoreUtil.create(type);
        ((InternalEObject) proxy).eSetProxyURI(place);
        return EObjectDescription.create(name, proxy, data);
    }

    @Override
    public URI getURI() {
        return uri;
    }

    @Override
    public Iterable<IReferenceDescription> getReferenceDescriptions() {
        return List.of();
    }

    @Override
    public Iterable<QualifiedName> getImportedNames() {
        return List.of();
    }

    @Override
    protected List<IEObjectDescription> computeExportedObjects() {
        return exported;
    }
}
