package org.trapeze.ui.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.IExternalContentSupport;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.impl.ChunkedResourceDescriptions;
import org.eclipse.xtext.resource.impl.ProjectDescription;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;

import org.trapeze.ui.language.Language;

/**
 * All machines and guests by name. It hands out resource sets in which a file is linked: what the file sees there are
 * the files of its own project, then those of the projects that this one refers to, then the library.
 */
public final class WorkspaceIndex {
    private static final String LIBRARY = LibraryContainer.ROOT.toString();

    private final Map<String, Container> containers = new ConcurrentHashMap<>();
    private final OpenDocuments open = new OpenDocuments();
    private final List<IndexListener> listeners = new CopyOnWriteArrayList<>();
    private final WorkspaceChanges changes = new WorkspaceChanges(this::fire);

    /** Creates the index, which follows the workspace until it is disposed of. */
    public WorkspaceIndex() {
        containers.put(LIBRARY, new LibraryContainer());
        ResourcesPlugin.getWorkspace().addResourceChangeListener(changes, IResourceChangeEvent.POST_CHANGE);
    }

    /** Stops following the workspace. */
    public void dispose() {
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        workspace.removeResourceChangeListener(changes);
        listeners.clear();
    }

    /** Makes a listener be told of changes, from now on. */
    public void addListener(IndexListener listener) {
        listeners.add(listener);
    }

    /** Makes a listener not be told any more. */
    public void removeListener(IndexListener listener) {
        listeners.remove(listener);
    }

    /** Lays the unsaved text of an editor over the file: from now on the editors of other files see this one. */
    public void open(URI uri, String text) {
        if (open.put(uri, text)) {
            fire(Set.of(uri));
        }
    }

    /** Takes the unsaved text of an editor away: other editors see what is saved. */
    public void close(URI uri) {
        open.remove(uri);
        fire(Set.of(uri));
    }

    /** {@return a new, empty resource set in which a file is to be linked as it is in its open editor} */
    public XtextResourceSet editorSet(URI uri) {
        XtextResourceSet set = newSet(uri, true);
        Language.of(uri).orElseThrow().get(IExternalContentSupport.class).configureResourceSet(set, open);
        return set;
    }

    /** {@return a new, empty resource set in which the saved files of a project, or one outside, are to be linked} */
    public XtextResourceSet savedSet(URI uri) {
        return newSet(uri, false);
    }

    private XtextResourceSet newSet(URI uri, boolean withOpen) {
        XtextResourceSet set = Language.of(uri).orElseThrow().get(XtextResourceSet.class);
        set.getLoadOptions().put(ResourceDescriptionsProvider.LIVE_SCOPE, Boolean.TRUE);
        Map<String, Container> visible = visible(uri);
        ProjectDescription description = new ProjectDescription();
        List<String> names = List.copyOf(visible.keySet());
        description.setName(names.getFirst());
        description.setDependencies(names.subList(1, names.size()));
        description.attachToEmfObject(set);
        Map<String, ResourceDescriptionsData> chunks = new LinkedHashMap<>();
        visible.forEach((name, container) -> chunks.put(name,
                withOpen ? container.withOpen(open) : new ResourceDescriptionsData(container.saved())));
        new ChunkedResourceDescriptions(chunks, set);
        return set;
    }

    /** {@return the containers that a file sees, its own first} */
    private Map<String, Container> visible(URI uri) {
        Map<String, Container> visible = new LinkedHashMap<>();
        if (!containers.get(LIBRARY).holds(uri)) {
            ResourceUris.project(uri).ifPresentOrElse(project -> addProject(project, visible),
                    () -> addFolder(uri, visible));
        }
        visible.put(LIBRARY, containers.get(LIBRARY));
        return visible;
    }

    private void addProject(IProject project, Map<String, Container> visible) {
        if (visible.containsKey(project.getName())) {
            return;
        }
        visible.put(project.getName(),
                containers.computeIfAbsent(project.getName(), name -> new ProjectContainer(project)));
        for (IProject referenced : references(project)) {
            addProject(referenced, visible);
        }
    }

    private void addFolder(URI uri, Map<String, Container> visible) {
        URI folder = uri.trimSegments(1).appendSegment("");
        visible.put(folder.toString(),
                containers.computeIfAbsent(folder.toString(), name -> new FolderContainer(folder)));
    }

    /** {@return the projects that a project refers to and that are open} */
    public static List<IProject> references(IProject project) {
        List<IProject> references = new ArrayList<>();
        try {
            if (project.isAccessible()) {
                references.addAll(List.of(project.getReferencedProjects()));
            }
        } catch (CoreException e) {
            // closed in the meantime: refers to nothing
            return List.of();
        }
        references.removeIf(other -> !other.isAccessible());
        return references;
    }

    private void fire(Set<URI> resources) {
        listeners.forEach(listener -> listener.changed(resources));
    }
}
