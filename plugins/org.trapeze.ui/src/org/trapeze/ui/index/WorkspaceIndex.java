package org.trapeze.ui.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IExternalContentSupport;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.impl.ChunkedResourceDescriptions;
import org.eclipse.xtext.resource.impl.ProjectDescription;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;

import org.trapeze.isa.isa.IsaPackage;

import org.trapeze.ui.language.Language;
import org.trapeze.ui.state.StateFile;

/**
 * All machines and guests by name. It hands out resource sets in which a file is linked: what the file sees there are
 * the files of its own project, then those of the projects that this one refers to, then the library.
 */
public final class WorkspaceIndex {
    private static final String LIBRARY = LibraryContainer.ROOT.toString();

    private final Map<String, Container> containers = new ConcurrentHashMap<>();
    private final StateFile file;
    private final OpenDocuments open = new OpenDocuments();
    private final List<IndexListener> listeners = new CopyOnWriteArrayList<>();
    private final WorkspaceChanges changes = new WorkspaceChanges(this::fire);

    /** What was known at the end of the last session about projects that nobody has asked for since. */
    private final Map<String, Map<URI, Container.Entry>> kept = new ConcurrentHashMap<>();

    /**
     * Creates the index, which follows the workspace until it is disposed of.
     *
     * @param file where it was kept when the workbench was closed
     */
    public WorkspaceIndex(StateFile file) {
        this.file = file;
        file.read(IndexStorage::read).ifPresent(kept::putAll);
        containers.put(LIBRARY, restored(LIBRARY, new LibraryContainer()));
        ResourcesPlugin.getWorkspace().addResourceChangeListener(changes, IResourceChangeEvent.POST_CHANGE);
    }

    /** Keeps what is known for the next session. Folders outside of the workspace are not worth it. */
    public void save() throws IOException {
        Map<String, Map<URI, Container.Entry>> all = new HashMap<>(kept);
        containers.forEach((name, container) -> all.put(name, container.entries()));
        IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
        all.keySet().removeIf(name -> !name.equals(LIBRARY) && (name.contains("/") || !root.getProject(name).exists()));
        file.write(out -> IndexStorage.write(all, out));
    }

    private Container restored(String name, Container container) {
        Map<URI, Container.Entry> known = kept.remove(name);
        if (known != null) {
            container.restore(known);
        }
        return container;
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
        if (open.put(uri, text, () -> Indexer.describe(uri, text))) {
            fire(Set.of(uri));
        }
    }

    /** The same where a model of the text has been made. */
    public void open(URI uri, String text, XtextResource model) {
        if (open.put(uri, text, () -> Indexer.describe(model))) {
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

    /** {@return the same with other texts laid over those of the editors, to try out a change} */
    public XtextResourceSet editorSet(URI uri, Map<URI, String> texts) {
        XtextResourceSet set = newSet(uri, true);
        Language.of(uri).orElseThrow().get(IExternalContentSupport.class).configureResourceSet(set,
                new TriedTexts(texts, open));
        return set;
    }

    /** {@return the files of ours in a project, as far as people write them} */
    public Set<URI> files(IProject project) {
        return new ProjectContainer(project).files().keySet();
    }

    /** {@return the files of the library} */
    public Set<URI> libraryFiles() {
        return containers.get(LIBRARY).files().keySet();
    }

    /** {@return whether a file comes with the product, so that nobody can change it} */
    public boolean isLibrary(URI uri) {
        return containers.get(LIBRARY).holds(uri);
    }

    /** {@return a new, empty resource set in which the saved files of a project, or one outside, are to be linked} */
    public XtextResourceSet savedSet(URI uri) {
        return newSet(uri, false);
    }

    /** {@return the names of the machines that a saved file describes; none where it describes none, or is gone} */
    public Set<String> machinesIn(URI uri) {
        Set<String> names = new HashSet<>();
        Container own = visible(uri).values().iterator().next();
        own.saved().stream().filter(description -> description.getURI().equals(uri))
                .flatMap(description -> stream(description.getExportedObjectsByType(IsaPackage.Literals.MACHINE)))
                .forEach(machine -> names.add(machine.getName().toString()));
        return names;
    }

    /** {@return the saved machines of a project and of those it refers to, where there is one, and the library's} */
    public List<IEObjectDescription> machines(Optional<IProject> project) {
        Map<String, Container> seen = new LinkedHashMap<>();
        project.ifPresent(own -> addProject(own, seen));
        seen.put(LIBRARY, containers.get(LIBRARY));
        return seen.values().stream().flatMap(container -> container.saved().stream())
                .flatMap(description -> stream(description.getExportedObjectsByType(IsaPackage.Literals.MACHINE)))
                .toList();
    }

    private static <T> Stream<T> stream(Iterable<T> some) {
        return StreamSupport.stream(some.spliterator(), false);
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
                containers.computeIfAbsent(project.getName(), name -> restored(name, new ProjectContainer(project))));
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
